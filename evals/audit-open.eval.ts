/** The same false edits in the language in which documents that people wrote are read: word by word where no form covers. */
import { describe } from 'vitest';
import { gateOperators } from './audit-operators.ts';

describe('open language', () => gateOperators('open'));
