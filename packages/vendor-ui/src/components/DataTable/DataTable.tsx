import { Fragment, useId, useState, type ReactNode } from 'react';
import { RiArrowUpLine } from '@remixicon/react';
import type { SortOrder } from '../../list';
import styles from './DataTable.module.css';

/** How a cell opens and closes the details below its row. */
export interface RowDetails {
  isOpen: boolean;
  toggle(): void;
  /** Id of the details while they are open, for `aria-controls`. */
  id: string;
}

/** A column, and how its cells look. */
export interface DataColumn<Row, Sort extends string = never> {
  id: string;
  label: string;
  /** Makes the column sort. */
  sort?: Sort;
  /** CSS width; the rest is shared by the columns without one. */
  width?: string;
  /** The column that names the row. */
  isRowHeader?: boolean;
  cell(row: Row, details: RowDetails): ReactNode;
}

/** What a table shows. */
export interface DataTableProps<Row, Sort extends string = never> {
  /** Name for screen readers. */
  label: string;
  columns: ReadonlyArray<DataColumn<Row, Sort>>;
  rows: readonly Row[];
  getKey(row: Row): string;
  /** What the rows are sorted by, for tables that sort. */
  sort?: Sort;
  order?: SortOrder;
  onSort?(column: Sort): void;
  /** Rows of an older question, while the newer is on its way. */
  isBusy?: boolean;
  /** What opens below a row. */
  details?(row: Row): ReactNode;
}

/**
 * A table of lines that the backend sorts and pages. Plain table elements instead of the grid of `@backstage/ui`,
 * whose `Table` cannot be named, loads for itself, and has no rows that open. Where there is no room, each row becomes
 * a card; the headers that sort stay.
 */
export function DataTable<Row, Sort extends string = never>(
  props: DataTableProps<Row, Sort>,
) {
  const { label, columns, rows, getKey, sort, order, onSort, isBusy } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const tableId = useId();

  const toggle = (key: string) =>
    setOpen(current => {
      const next = new Set(current);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });

  return (
    <div className={styles.frame}>
      <table
        className={styles.table}
        aria-label={label}
        aria-busy={isBusy || undefined}
      >
        <colgroup>
          {columns.map(column => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(column => (
              <HeaderCell
                key={column.id}
                column={column}
                direction={
                  sort !== undefined && column.sort === sort ? order : undefined
                }
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = getKey(row);
            const id = `${tableId}-${index}`;
            const isOpen = open.has(key) && props.details !== undefined;
            const details = { isOpen, toggle: () => toggle(key), id };
            return (
              <Fragment key={key}>
                <tr className={styles.row} data-open={isOpen}>
                  {columns.map(column => {
                    const Cell = column.isRowHeader ? 'th' : 'td';
                    return (
                      <Cell
                        key={column.id}
                        scope={column.isRowHeader ? 'row' : undefined}
                        className={styles.cell}
                      >
                        <span className={styles.label} aria-hidden="true">
                          {column.label}
                        </span>
                        <div className={styles.value}>
                          {column.cell(row, details)}
                        </div>
                      </Cell>
                    );
                  })}
                </tr>
                {isOpen && (
                  <tr id={id}>
                    <td colSpan={columns.length} className={styles.details}>
                      <div className={styles.box}>{props.details?.(row)}</div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row, Sort extends string>(props: {
  column: DataColumn<Row, Sort>;
  direction: SortOrder | undefined;
  onSort?(column: Sort): void;
}) {
  const { column, direction, onSort } = props;
  const sort = onSort && column.sort;
  return (
    <th
      scope="col"
      className={styles.head}
      aria-sort={
        direction && (direction === 'asc' ? 'ascending' : 'descending')
      }
      data-sorts={sort !== undefined}
    >
      {sort ? (
        <button
          type="button"
          className={styles.sort}
          data-direction={direction}
          onClick={() => onSort?.(sort)}
        >
          {column.label}
          <RiArrowUpLine className={styles.arrow} aria-hidden="true" />
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}
