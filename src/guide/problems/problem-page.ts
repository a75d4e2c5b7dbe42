import { exampleProgram } from './example-program.ts';

/** What the authors’ guide says of a rule. Written in English, as are the messages of the check. */
export interface ProblemPage {
	/** The problem in a few words, without a full stop. */
	title: string;
	/** What is wrong and why it matters. `Code` stands between backticks. */
	meaning: string;
	/** What to do about it. */
	fix: string;
	example: Example;
}

/** The same thing written wrong and right. A test makes the check read both. */
export interface Example {
	wrong: Sample;
	right: Sample;
	/** What the check says of the wrong one. */
	says: string;
}

/** A part of a file of the example program. */
export interface Sample {
	/** Path inside the content folder. */
	file: string;
	/** The lines that are shown. */
	lines: string;
	/** Set where the file has these lines and differs otherwise as well, such as in its encoding. */
	note?: string;
	/** What differs from the example program; null stands for a file that is not there. */
	files: ExampleFiles;
}

type ExampleFiles = Readonly<Record<string, string | Uint8Array | null>>;

/** An example in which some lines of a file are wrong. `more` are other files that both need. */
export function inFile(
	file: string,
	[wrong, right]: readonly [wrong: string, right: string],
	says: string,
	more: Readonly<Record<string, string | null>> = {},
): Example {
	const text = more[file] ?? (exampleProgram as Readonly<Record<string, string>>)[file];
	if (!text?.includes(`${right}\n`))
		throw new Error(`The example program has no “${right}” in ${file}.`);
	return {
		wrong: {
			file,
			lines: wrong,
			files: { ...more, [file]: text.replace(`${right}\n`, () => `${wrong}\n`) },
		},
		right: { file, lines: right, files: more },
		says,
	};
}

/** An example in which a file has the wrong name, or is not needed. */
export function asFile(
	wrong: readonly [file: string, text: string],
	right: readonly [file: string, text: string],
	says: string,
): Example {
	return {
		wrong: {
			file: wrong[0],
			lines: wrong[1].trimEnd(),
			files: { [right[0]]: null, [wrong[0]]: wrong[1] },
		},
		right: { file: right[0], lines: right[1].trimEnd(), files: { [right[0]]: right[1] } },
		says,
	};
}
