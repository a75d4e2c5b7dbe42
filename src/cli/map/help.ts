import { tell } from '../../domain/message.ts';

export const wordMapHelp =
	() => tell`Checks the content, and draws its map on the sheets that you ask for.

  npm run map -- --sheet a2                       a poster: the whole program, and each partner type
  npm run map -- --sheet a2 --type reseller       of one partner type alone
  npm run map -- --sheet a3,tabloid --format png  two sheets as pictures

  --sheet a2|a3|tabloid|a4|letter|slide   several after a comma (default: a3)
  --format pdf|svg|png|pptx     several after a comma (default: pdf); pptx is for the slide alone
  --type <partner type>         only its sheets; several after a comma
  --phase <phase>               only its sheets; several after a comma
  --out <folder>                where the files go (default: map)
  --edition public|internal     which edition is drawn (default: public)
  --lang de|en                  the language of the messages (default: that of the system, else English);
                                maps are in the language of the program
  --help                        this text

Where one sheet cannot show the whole program, each phase has sheets of its own as well.
Environment: JOURNEY_CONTENT names another content folder. SITE_URL and BASE_PATH say at which address the
site is, to which the sheets lead.
Exit codes: 0 drawn; what a sheet cannot keep to is printed; 1 the content has an error, and nothing is
written; 2 called wrongly.
`;
