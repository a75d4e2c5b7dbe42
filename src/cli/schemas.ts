import { tell } from '../domain/message.ts';
import { readSettings } from '../settings.ts';
import { start } from './run-command.ts';

await start(async (_, { stdout }) => {
	const { readModel } = await import('../collections/read-model.ts');
	const { knownSchemaFolder, schemaFolder, writeAllSchemas } = await import(
		'../editor/write-schemas.ts'
	);
	writeAllSchemas(readModel(readSettings().content).model);
	stdout.write(
		`${tell`The schemas are in ${schemaFolder}/, and with the ids of the content in ${knownSchemaFolder}/.`}\n`,
	);
	return 0;
});
