/**
 * The floor of inputs: the plainest form, with the product's libraries, of what a reader does with its pages. A link of the
 * router and a form change the dates of figures and chart; plain tables are ordered and searched in React's own state.
 *
 * Its addresses are the product's, with the dates of the window as `from` and `to`; what it asks are the product's questions.
 */
import { classRoute } from './class-page.tsx';
import { mount } from './mount.tsx';
import { sessionsRoute } from './sessions-page.tsx';
import { windowRoute } from './window-page.tsx';

mount([windowRoute, sessionsRoute, classRoute]);
