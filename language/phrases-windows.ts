/** The model's windows of days, as phrases may name them. */

export const WINDOW = '[in {model.touch_window} days|in the last {model.touch_window} days]';
export const WITHIN = 'within {model.renewal_window} days';
