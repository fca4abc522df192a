import fc from 'fast-check';

/**
 * The gate must give the same answer twice, so properties run from one seed; FC_SEED tries another
 * (`FC_SEED=$RANDOM npx jest`), and a failure prints the one it ran with.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20221101) });
