/** What HTML lets stand only where blocks may. */
export const blockTags =
	/^(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|summary|table|ul)$/;

/** What holds words only. A link does too, but for one round whole blocks. */
export const lineTags = /^(?:h[1-6]|p|em|strong|del|kbd|sub|sup|abbr|summary)$/;
