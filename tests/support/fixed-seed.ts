/**
 * Properties run with one seed, so that a test that passed passes tomorrow: a random one is for looking for faults, with
 * BRIEFDECK_SEED=random (fast-check prints what it found), and what it finds becomes an example.
 */
import fc from 'fast-check';

const seed = process.env.BRIEFDECK_SEED;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20_261_123) });
