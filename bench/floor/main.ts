/**
 * The floor of visits: what a visit costs with the product's libraries, one fetch (and for a class the roster before it, which
 * tells who the first student is), its figures, and one chart where the product's page has one. It is built as a competent
 * small app would be: fetch and chart chunk start with the first script, beside each other, and the figures do not wait for
 * the chart.
 *
 * Its addresses are the product's, with the query string of the one question that is asked.
 */
import { firstRowRoute } from './first-row-page.tsx';
import { listRoutes } from './list-page.tsx';
import { mount } from './mount.tsx';
import { overviewRoute } from './overview-page.tsx';

mount([firstRowRoute, overviewRoute, ...listRoutes]);
