import { readModel } from '../collections/read-model.ts';
import { tell } from '../domain/message.ts';
import { knownSchemaFolder, schemaFolder, writeAllSchemas } from '../editor/write-schemas.ts';
import { readSettings } from '../settings.ts';
import { start } from './run-command.ts';

await start((_, { stdout }) => {
	writeAllSchemas(readModel(readSettings().content).model);
	stdout.write(
		`${tell`The schemas are in ${schemaFolder}/, and with the ids of the content in ${knownSchemaFolder}/.`}\n`,
	);
	return 0;
});
