import { formatChange } from '../words/format-change.ts';
import type { Words } from '../words/words.ts';
import type { ConcernedReport, DiffReport } from './diff-report.ts';

/** The difference as JSON, for other programs. */
export function writeDiffJson(report: DiffReport, words: Words): string {
	const concerned = (groups: readonly ConcernedReport[]) =>
		groups.map(({ who, subjects }) => ({
			...who,
			subjects: subjects.map(({ subject }) => `${subject.collection}/${subject.id}`),
		}));
	const content = {
		version: 1,
		changes: report.changes.map((change) => ({ ...change, sentence: formatChange(words, change) })),
		teams: concerned(report.teams),
		partnerTypes: concerned(report.types),
		lostAddresses: report.lostAddresses,
		diagrams: report.diagrams,
		...(report.partners && { partners: report.partners }),
	};
	return `${JSON.stringify(content, null, '\t')}\n`;
}
