import process from 'node:process';
import { readModel } from '../src/collections/read-model.ts';
import { tell } from '../src/domain/message.ts';
import { knownSchemaFolder, schemaFolder, writeAllSchemas } from '../src/editor/write-schemas.ts';
import { readSettings } from '../src/settings.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
	writeAllSchemas(readModel(readSettings().content).model);
	process.stdout.write(
		`${tell`The schemas are in ${schemaFolder}/, and with the ids of the content in ${knownSchemaFolder}/.`}\n`,
	);
});
