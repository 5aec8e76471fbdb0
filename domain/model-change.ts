/** How a model was changed: single places that were set, and the differences between two models. */

/** One place of a model file that was set, by whoever asked for it or to make the weights sum to the scale again. */
export interface ModelSetting {
  /** What was asked for, as typed; null where the weights were rescaled. */
  asked: string | null;
  /** Where it stands: `settings.engagement_weight`, or the place itself where no setting stands behind it. */
  name: string;
  label: string | null;
  unit: string | null;
  from: string;
  to: string;
  /** Other places that refer to the same setting, and so changed with it. */
  also: string[];
}

export const DIFFERENCE_KINDS = ['changed', 'added', 'removed', 'moved'] as const;

/** One difference between two models, by its place. */
export interface ModelDifference {
  kind: (typeof DIFFERENCE_KINDS)[number];
  /** First word of the place: `settings`, `components`, `rules`, … */
  part: string;
  name: string;
  /** Of a setting. */
  label: string | null;
  unit: string | null;
  /** As one line; null where there was none. For `moved`, the order of those that both have. */
  from: string | null;
  to: string | null;
}
