import { nameOne } from '../../authoring/new/collections.ts';
import { textFlag } from '../../authoring/new/find-missing.ts';
import { type Flag, listFlags } from '../../authoring/new/flags.ts';
import { wordFlag } from '../../authoring/new/word-missing.ts';
import type { Model } from '../../collections/model.ts';
import { type CollectionName, collectionNames } from '../../domain/collections.ts';
import { tell, tellWord } from '../../domain/message.ts';

export const wordNewHelp = () => tell`Writes a new entry that passes the check.

  npm run new                          asks what it needs
  npm run new -- milestone             asks for the rest
  npm run new -- team --title Finance --summary "Pays the margin."   asks for nothing
  npm run new -- milestone --help      every flag of a milestone, with its choices

What there is: ${collectionNames.map(nameOne).join(', ')}.

  --id <id>      the name of the file; made from the title if left out
  --text <text>  what stands below the fields
  --mdx          for a text with components: the file ends in .mdx
  --lang de|en   the language of the questions (default: that of the system, else English)
  --help         this text

In a terminal it asks for what is missing. Otherwise, as in scripts, it lists the flags that are
missing. It never replaces a file.
Exit codes: 0 written; 2 called wrongly, an answer that cannot be taken, or stopped. Nothing is written then.
`;

/** Every flag of a collection, with what it takes and what it is for. */
export function formatFieldHelp(collection: CollectionName, model: Model): string {
	const rows = [...listFlags(collection), textFlag].map((flag: Flag) => {
		const { description, isRequired } = flag.field;
		const isNeeded = isRequired && flag.path.length === 1;
		return `  ${wordFlag(flag, model, {})}${isNeeded ? tell` — required` : ''}${description ? `\n      ${tellWord(description)}` : ''}`;
	});
	return `${tell`The flags of npm run new -- ${nameOne(collection)}:`}\n\n${rows.join('\n')}\n`;
}
