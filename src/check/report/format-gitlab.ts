import { createHash } from 'node:crypto';
import type { JsonReport } from './format-json.ts';

/** The problems of a check as GitLab marks them in a merge request: its Code Quality report. */
export function writeCodeQuality({ content, problems }: JsonReport): string {
	const issues = problems.map(({ severity, rule, file, line, field, message }) => ({
		description: field === '' ? message : `${field}: ${message}`,
		check_name: rule,
		// Without the line, so that a problem is the same one after lines were added above it.
		fingerprint: createHash('sha256')
			.update(`${rule}\n${file}\n${field}\n${message}`)
			.digest('hex'),
		severity: severity === 'error' ? 'blocker' : 'minor',
		location: { path: [content, file].filter(Boolean).join('/'), lines: { begin: line } },
	}));
	return `${JSON.stringify(issues, null, '\t')}\n`;
}
