/** Letters, digits and signs in which YAML reads nothing. */
const plain =
	/^\p{L}(?:[\p{L}\p{M}\p{N} ,.;!?()’'“”«»„/&+·、。「」・ー–—\u00a0\u202f-]|:(?=\S))*$/u;
const taken = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A text as the value of a field: as it is where YAML reads nothing else in it, else in double quotes. */
export function quoteYaml(text: string): string {
	const isPlain = plain.test(text) && text === text.trim() && !taken.test(text);
	return isPlain ? text : JSON.stringify(text);
}
