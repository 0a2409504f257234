/** One line of a benchmark: a value beside a floor measured in the same run, so that machines can be compared. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number;
  readonly ratio: number;
}
