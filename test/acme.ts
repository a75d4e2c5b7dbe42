/**
 * The program of a made-up vendor that tests read, from the folder of the project. It is theirs alone: in
 * `content/` stands whatever a vendor has written, which `npm run check` looks at and no test does.
 */
export const acme = 'test/fixtures/acme';
