import process from 'node:process';
import fc from 'fast-check';

/** Properties try the same examples in every run; `SEED=7 npm run test:pure` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261) });
