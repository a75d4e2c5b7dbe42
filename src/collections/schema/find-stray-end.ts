const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What ends an address and belongs to the text around it: quotes, commas, brackets that were not opened in it. */
export function findStrayEnd(address: string): string {
	let rest = address;
	while (isStray(rest)) rest = rest.slice(0, -1);
	return address.slice(rest.length);
}

function isStray(address: string): boolean {
	const sign = address.at(-1) ?? '';
	if (/["'`“”„‟‘’‚«»,;<>]/.test(sign)) return true;
	const opening = brackets[sign];
	const count = (one: string) => address.split(one).length;
	return opening !== undefined && count(sign) > count(opening);
}
