/** A plain table, ordered by a press on the heading of a column and searched in a field, by React's own state. */
import { useState } from 'react';

export interface Column<Item> {
  readonly heading: string;
  readonly toText: (item: Item) => string;
  /** As `Array.prototype.sort` wants it, in the order that a press on the heading asks for. */
  readonly compare: (a: Item, b: Item) => number;
}

interface FindableTableProps<Item> {
  /** What the field is called. */
  readonly label: string;
  /** In what an item is found. */
  readonly toFindable: (item: Item) => string;
  readonly items: readonly Item[];
  /** The first one orders the table until another is pressed. */
  readonly columns: readonly [Column<Item>, ...Column<Item>[]];
}

export function FindableTable<Item extends { readonly id: string }>({
  label,
  toFindable,
  items,
  columns,
}: FindableTableProps<Item>) {
  const [order, setOrder] = useState(columns[0]);
  const [search, setSearch] = useState('');
  const sought = search.toLowerCase();
  const found = items.filter((item) => toFindable(item).toLowerCase().includes(sought));
  return (
    <>
      <form role="search">
        <label>
          {label}{' '}
          <input
            type="search"
            value={search}
            onChange={({ target }) => {
              setSearch(target.value);
            }}
          />
        </label>
        <span role="status">
          {found.length} of {items.length}
        </span>
      </form>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.heading}
                scope="col"
                aria-sort={column.heading === order.heading ? 'other' : undefined}
              >
                <button
                  type="button"
                  onClick={() => {
                    setOrder(column);
                  }}
                >
                  {column.heading}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.toSorted(order.compare).map((item) => (
            <tr key={item.id}>
              {columns.map(({ heading, toText }) => (
                <td key={heading}>{toText(item)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
