/**
 * In which order we would act: "I'd fill the calendar right after Globex", "let's call them just before Initech". Of the days
 * on record it tells nothing.
 */
const ADVICE = "(?:(?:[iI]|we|you) ['’] d|let ['’] s|should|could|would|ought|must|please)";
const BETWEEN = '(?:(?!(?:renew|clos|due|expir|lapse)\\p{L}*)[^;:—–])*';

/** A pattern of a skeleton's words; what leads to it is looked for only where its first word stands. */
export const ACTS_IN_ORDER = `(?=(?:right|just|straight|immediately|soon|shortly|not) )(?<=(?<!\\p{L})${ADVICE}(?!\\p{L})${BETWEEN})(?:right|just|straight|immediately|soon|shortly|not long) (?:after|before|behind|ahead of) N(?! ['’] s)`;
