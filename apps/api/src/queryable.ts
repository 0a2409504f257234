import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** Where a statement can run: the pool, or the connection of a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow>(config: QueryConfig): Promise<QueryResult<Row>>;
}
