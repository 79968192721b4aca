/** What a state means for the person: good, to be looked at, broken, in progress or new, or neither. */
export type Tone = 'ok' | 'warning' | 'danger' | 'info' | 'neutral';
