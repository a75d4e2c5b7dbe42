/** What the desk says, as data that text and Markdown are both written from. */
export interface Report {
	title: string;
	/** Sentences below it. */
	intro: readonly string[];
	sections: readonly ReportSection[];
}

export interface ReportSection {
	title: string;
	/** Sentences, or a list under a heading of its own. */
	parts: readonly ReportPart[];
}

export interface ReportPart {
	title?: string;
	lines: readonly string[];
}
