import { tell } from '../domain/message.ts';

/** Told when the language is known. */
export const wordBuildHelp =
	() => tell`Checks the content, and builds the site where it has no error.

  npm run build               the public edition, into dist/
  npm run build:internal      the internal edition, into dist-internal/

  --internal             the internal edition
  --out <folder>         the site in another folder
  --site-url <address>   where it will be published; --base-path <path>: below which path
  --today <day>          as it will be on that day, such as 2026-10-01
  --content <folder>     another content folder; --root <folder>: another program
  --lang de|en           the language of the messages (default: that of the system, else English);
                         pages are in the language of the program
  --help                 this text

Environment: JOURNEY_CONTENT names another content folder, JOURNEY_OUT another folder for the site.
SITE_URL and BASE_PATH say at which address it will be.
Exit codes: 0 built; 1 the content has an error, or nothing could be built; 2 called wrongly.
The last site stays as it was unless the new one is whole.
`;
