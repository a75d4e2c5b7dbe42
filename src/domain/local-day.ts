/** The ISO date of a moment in the time zone of this machine: what a calendar on the wall there shows. */
export function findLocalDay(now: Date): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
