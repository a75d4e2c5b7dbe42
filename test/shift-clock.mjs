/** Loaded before a program: it is the day of `DAY` for it, and time goes on from there. */
const { DAY } = process.env;
if (DAY && !globalThis.isClockShifted) {
	const Real = Date;
	const by = Real.parse(`${DAY}T10:30:00Z`) - Real.now();
	globalThis.isClockShifted = true;
	globalThis.Date = class extends Real {
		constructor(...parts) {
			if (parts.length === 0) super(Real.now() + by);
			else super(...parts);
		}
		static now() {
			return Real.now() + by;
		}
	};
}
