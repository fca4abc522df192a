import { firstFrom } from '../../../host/xlsx/look/look';

/** A row or column that is not as large as the rest. */
export interface Deviation {
  readonly index: number;
  readonly size: number;
}

/**
 * Where rows (or columns) begin, in pixels at 100 %. All but a few are equally large, so a sheet of a million rows costs
 * no more than the few.
 */
export class Axis {
  /** How much further than usual everything behind each deviation begins. */
  private readonly shifts: readonly number[];

  /** `deviations` are in order, no index twice. */
  constructor(
    readonly count: number,
    private readonly usual: number,
    private readonly deviations: readonly Deviation[],
  ) {
    let shift = 0;
    this.shifts = deviations.map(({ size }) => {
      shift += size - usual;
      return shift;
    });
  }

  /** Where it begins; the end of the axis for `count`. */
  offset(index: number): number {
    const before = firstFrom(this.deviations.length, (n) => (this.deviations[n] as Deviation).index >= index);
    return index * this.usual + (this.shifts[before - 1] ?? 0);
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  get length(): number {
    return this.offset(this.count);
  }

  /** The one that is there; the first or last where there is none. Never one without size, if another is there. */
  at(offset: number): number {
    const after = firstFrom(this.count, (index) => this.offset(index + 1) > offset);
    return Math.min(after, Math.max(this.count - 1, 0));
  }
}
