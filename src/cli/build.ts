import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import { formatReport } from '../check/format-report.ts';
import { takeLanguage } from '../check/report/take-language.ts';
import type { Edition } from '../domain/journey.ts';
import { speakToAuthor, tell } from '../domain/message.ts';
import { EditionLeak } from '../guard/edition-leak.ts';
import { NoSite, prepareOutput, type Workplace } from '../output/output-folder.ts';
import { restoreSites } from '../output/restore-site.ts';
import { formatPreviewCommand } from '../output/whole-command.ts';
import { wordDiskError } from '../output/word-disk-error.ts';
import { ProgramFault } from '../package/program-fault.ts';
import { useProgram } from '../package/use-program.ts';
import { forgetDrawings } from '../package/watch-drawing.ts';
import { wordBuildFault } from '../package/word-build-fault.ts';
import {
	formatFolder,
	readSettings,
	readToday,
	type Settings,
	SettingsError,
} from '../settings.ts';
import { wordBuildHelp } from './build-help.ts';
import { requirePackages } from './packages-in-reach.ts';
import { allowClosedPipes } from './quiet-pipe.ts';
import { readWord } from './read-word.ts';
import { requireProgram } from './require-program.ts';
import { ofSite, takeSettings } from './take-settings.ts';
import { tellNoPages } from './tell-no-pages.ts';

/** What a host can look for before it publishes a folder; the public edition never has it. */
const internalMark = 'internal-edition.txt';

/** Where Node’s own words of a fault lie that no sentence can place. */
const faultFile = path.join('.cache', 'fault.txt');

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
// Whatever the shell says: the pages that are built here are published.
process.env['NODE_ENV'] = 'production';

allowClosedPipes();
let workplace: Workplace | undefined;
try {
	const asked = takeLanguage(process.argv.slice(2));
	const rest = takeSettings(
		asked.filter((one) => one !== '--internal'),
		ofSite,
	);
	const isInternal = asked.includes('--internal') || rest.includes('internal');
	const word = { call: 'npm run build', help: wordBuildHelp, settings: ['internal', ...ofSite] };
	// Scripts name the edition, and the public one is what a build makes by itself.
	const args = rest.filter((one) => one !== 'internal' && one !== 'public');
	if (readWord(args, word, process)) await buildEdition(isInternal ? 'internal' : 'public');
} catch (error) {
	if (!tellFault(error)) throw error;
}

/** Says why there is no new site; false where only a programmer can say what that means. */
function tellFault(error: unknown): boolean {
	speakToAuthor();
	const isWorded =
		error instanceof SettingsError ||
		error instanceof EditionLeak ||
		error instanceof NoSite ||
		(error instanceof Error && error.name === 'ProgramFault');
	// What made a page fail is read from the folder of the build.
	const text = isWorded ? error.message : (wordDiskError(error) ?? wordOwnFault(error));
	const isOwn = workplace !== undefined && (!isWorded || error.name === 'ProgramFault');
	workplace?.discard();
	if (text === undefined) return false;
	const stays = tell`Nothing was published, and the last site is as it was.`;
	process.stderr.write(isOwn && !text.includes(stays) ? `${text}\n${stays}\n` : `${text}\n`);
	process.exitCode = error instanceof SettingsError || error instanceof ProgramFault ? 2 : 1;
	return true;
}

/** A fault in a program’s own component or page. */
function wordOwnFault(error: unknown): string | undefined {
	const fault = workplace && wordBuildFault(error, process.cwd());
	if (!fault || fault.isFound || !(error instanceof Error)) return fault?.sentence;
	try {
		writeFileSync(faultFile, `${error.stack}\n`);
	} catch {
		return fault.sentence;
	}
	return `${fault.sentence}\n${tell`What Node says of it, for a programmer, is in ${faultFile}.`}`;
}

/** What nobody waits for fails beside all that is caught here. */
function endWith(error: unknown): never {
	if (!tellFault(error)) process.stderr.write(`${inspect(error)}\n`);
	process.exit(process.exitCode || 1);
}

/** Checks the content, and leaves it to be built where it has no error. */
async function checkAndTake({ content, code }: Settings): Promise<boolean> {
	const { checkContent } = await import('../check/check-content.ts');
	const { problems, files, model } = await checkContent(content, readToday(), code);
	if (problems.length > 0)
		process.stdout.write(`${formatReport(problems, formatFolder(content), files)}\n`);
	if (problems.some((problem) => problem.severity === 'error')) {
		process.stdout.write(`${tell`Nothing was built.`}\n`);
		process.exitCode = 1;
		return false;
	}
	const { takeModel } = await import('../collections/loaders.ts');
	takeModel(model);
	return true;
}

async function buildEdition(edition: Edition): Promise<void> {
	await useProgram();
	requireProgram();
	requirePackages();
	tellNoPages(process.stderr);
	const given = { ...process.env };
	const asked = readSettings();
	if (asked.edition === 'internal' && edition === 'public') {
		process.stdout.write(
			`${tell`This builds the public edition, whatever JOURNEY_EDITION says. For the internal one: npm run build:internal`}\n\n`,
		);
	}
	process.env['JOURNEY_EDITION'] = edition;
	restoreSites();
	const settings = readSettings();
	if (await checkAndTake(settings)) {
		workplace = prepareOutput(settings.out, { content: settings.content });
		forgetDrawings();
		process.on('uncaughtException', endWith).on('unhandledRejection', endWith);
		const { buildSite } = await import('../integrations/build-site.ts');
		await buildSite(workplace);
		if (edition === 'internal') {
			const text = 'This is the internal edition. It does not belong on a public host.\n';
			writeFileSync(path.join(workplace.folder, internalMark), text);
		}
		workplace.publish();
		const where = formatFolder(settings.out);
		process.stdout.write(
			`\n${edition === 'public' ? tell`The public edition is in ${where}/. To look at it: ${formatPreviewCommand(given, edition)}` : tell`The internal edition is in ${where}/. To look at it: ${formatPreviewCommand(given, edition)}`}\n`,
		);
	}
}
