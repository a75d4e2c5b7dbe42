import process from 'node:process';
import { readModel } from '../src/collections/read-model.ts';
import { knownSchemaFolder, schemaFolder, writeAllSchemas } from '../src/editor/write-schemas.ts';
import { readSettings, SettingsError } from '../src/settings.ts';

try {
	writeAllSchemas(readModel(readSettings().content).model);
	process.stdout.write(
		`The schemas are in ${schemaFolder}/, and with the ids of the content in ${knownSchemaFolder}/.\n`,
	);
} catch (error) {
	if (!(error instanceof SettingsError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
