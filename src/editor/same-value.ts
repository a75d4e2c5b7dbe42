/** Whether a field with this value is as good as absent. */
export function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	if (Array.isArray(value)) return value.every(isEmpty);
	if (typeof value === 'object') return Object.values(value).every(isEmpty);
	return false;
}

/**
 * Whether a form that shows the one says the other: it trims its texts and has no empty fields. A
 * `false` that is written and an absent one (undefined) are alike; null takes the field away.
 */
export function isSame(a: unknown, b: unknown): boolean {
	if (a === false && b === undefined) return true;
	if (isEmpty(a) && isEmpty(b)) return true;
	if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
	}
	if (isFields(a) && isFields(b)) {
		return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) =>
			isSame(a[name], b[name]),
		);
	}
	return a === b;
}

/** Whether a value is a map of fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
