import { readModel } from '../../collections/read-model.ts';
import { tell } from '../../domain/message.ts';
import { knownSchemaFolder, schemaFolder, writeAllSchemas } from '../../editor/write-schemas.ts';
import { readSettings } from '../../settings.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';

const wordHelp =
	() => tell`Writes the schemas by which editors such as VS Code complete and check the fields while you type.

  npm run schemas      writes them; “npm run dev” does the same whenever something changes

  --content <folder>   another content folder
  --root <folder>      another program
  --lang de|en         the language of the messages
  --help               this text
Exit codes: 0 written; 2 called wrongly, or there is no program here.
`;

export const runSchemas: Command = (args, { stdout }) => {
	if (!readWord(args, { call: 'npm run schemas', help: wordHelp }, { stdout })) return 0;
	writeAllSchemas(readModel(readSettings().content).model);
	stdout.write(
		`${tell`The schemas are in ${schemaFolder}/, and with the ids of the content in ${knownSchemaFolder}/.`}\n`,
	);
	return 0;
};
