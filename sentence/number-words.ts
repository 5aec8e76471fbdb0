/** The small numbers as words, each at the place that is its value. */

export const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
