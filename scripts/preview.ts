import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { serveFolder } from '../src/build/serve.ts';
import { formatFolder, readSettings, SettingsError } from '../src/settings.ts';

try {
	const { out, basePath } = readSettings();
	const where = `${formatFolder(out)}/`;
	if (!existsSync(path.join(out, 'index.html'))) {
		throw new SettingsError(`There is no site in ${where} yet. Build one first: npm run build`);
	}
	const port = Number(process.env['PORT'] ?? 4321);
	const { url } = await serveFolder(out, { basePath, port });
	process.stdout.write(`${where} is shown at ${url}\nPress Ctrl+C to stop.\n`);
} catch (error) {
	const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
	if (!isTaken && !(error instanceof SettingsError)) throw error;
	process.stderr.write(
		isTaken
			? 'The port is in use. Name another one in PORT, such as PORT=4400.\n'
			: `${(error as Error).message}\n`,
	);
	process.exitCode = 2;
}
