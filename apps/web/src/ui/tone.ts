/** What a status means for the reader; colour only repeats what shape and word already say. */
export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'idle';
export type Shape =
  | 'check'
  | 'check-dot'
  | 'cross'
  | 'warning'
  | 'half'
  | 'clock'
  | 'dash'
  | 'question'
  | 'ring'
  | 'stop';

/** A status as a screen shows it: shape, tone and word. */
export interface Status {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly word: string;
}
