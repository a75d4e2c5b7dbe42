import { parseArgs } from 'node:util';
import { tell } from '../../domain/message.ts';
import { readSettings, type Settings, SettingsError } from '../../settings.ts';
import { wordArguments } from '../word-arguments.ts';

export const wordCheckHelp =
	() => tell`Reads the whole content and lists every problem with file, line and what to write instead.

  npm run check                        the problems as text
  npm run check -- --all               each text past its review date, not a line a team
  npm run check -- --watch             again after each change, until Ctrl+C
  npm run check -- --fix               mends what is certain first, and shows each change
  npm run check -- --fix --dry-run     only shows what would be mended

  --format text|github|json   text for people (default); github for annotations in a pull request;
                              json for other programs:
                              { version, content, files, errors, warnings, problems: [{ severity,
                              rule, file, line, column, field, message, edition, guide }] }
  --watch                     keeps running
  --fix                       mends a mistyped field, id or choice with exactly one near match, a text
                              without the quotes that it needs, white space at the ends of lines,
                              CRLF line ends and byte order marks
  --dry-run                   with --fix: writes nothing
  --lang de|en                the language of the messages (default: that of the system, else English)
  --help                      this text

Environment: JOURNEY_CONTENT names another content folder. JOURNEY_MDX_CODE=1 runs the code of .mdx texts. NO_COLOR=1 leaves out colors,
FORCE_COLOR=1 puts them in. With JOURNEY_EDITION=internal and SITE_URL set, the pages of the guide
are named with the whole address.
Exit codes: 0 no error (there may be warnings); 1 the content has an error; 2 called wrongly.
`;

const formats = ['text', 'github', 'json'] as const;

export interface CheckOptions {
	/** The content folder, absolute. */
	content: string;
	code: Settings['code'];
	/** The internal edition’s address, where it is known. */
	site: string | undefined;
	format: (typeof formats)[number];
	watch: boolean;
	all: boolean;
	fix: boolean;
	dryRun: boolean;
}

/** What the command is asked to do; what it does not understand throws a SettingsError. */
export function readCheckOptions(args: readonly string[]): CheckOptions | 'help' {
	const values = parse(args);
	if (values.help) return 'help';
	const format = formats.find((one) => one === values.format);
	if (!format)
		throw new SettingsError(tell`--format is “${values.format}”. Write ${formats.join(', ')}.`);
	const { watch, all, fix, 'dry-run': dryRun } = values;
	if (dryRun && !fix)
		throw new SettingsError(tell`--dry-run goes with --fix: npm run check -- --fix --dry-run`);
	if (watch && fix)
		throw new SettingsError(tell`--watch and --fix do not go together. Mend first, then watch.`);
	const { content, code, edition, siteUrl, basePath } = readSettings();
	const site = siteUrl && edition === 'internal' ? siteUrl + basePath : undefined;
	return { content, code, site, format, watch, all, fix, dryRun };
}

const options = {
	format: { type: 'string', default: 'text' },
	watch: { type: 'boolean', default: false },
	all: { type: 'boolean', default: false },
	fix: { type: 'boolean', default: false },
	'dry-run': { type: 'boolean', default: false },
	help: { type: 'boolean', default: false, short: 'h' },
} as const;

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		const fault = wordArguments(error, Object.keys(options));
		throw new SettingsError(tell`${fault} To see what there is: ${'npm run check -- --help'}`);
	}
}
