/**
 * fast-check with one seed for every run of the tests: what fails fails again, and a change is never held up by a case
 * that it has nothing to do with. `TIERS_DRAWS=N npm test` draws other cases, to look for what these do not find.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TIERS_DRAWS ?? 20_261_123) });

export default fc;
