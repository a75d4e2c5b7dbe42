import process from 'node:process';
import { writeCodeQuality } from '../check/report/format-gitlab.ts';
import type { JsonReport } from '../check/report/format-json.ts';
import { tell } from '../domain/message.ts';
import { SettingsError } from '../settings.ts';
import { readGiven, startTool } from './start-tool.ts';

// Turns what “npm run check -- --format json” printed into GitLab’s report of code quality.
await startTool('code-quality <file>', (file) => {
	process.stdout.write(writeCodeQuality(parse(readGiven(file), file)));
});

function parse(text: string, file: string): JsonReport {
	try {
		const report: Partial<JsonReport> | null = JSON.parse(text);
		if (Array.isArray(report?.problems)) return report as JsonReport;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new SettingsError(
		tell`“${file}” is not what the check prints. Write it first: npm run -s check -- --format json > ${file}`,
	);
}
