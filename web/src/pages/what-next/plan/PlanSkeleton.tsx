import { Skeleton } from '../../../design/index.js';

/** The place of the facts while the first plan is searched, so that nothing beside them jumps when it comes. */
export function FactsSkeleton() {
  return (
    <div className="mt-7 h-[20.5rem] border-y border-line sm:h-[6.5rem]" aria-hidden>
      <div className="late mt-4 h-6 w-2/3 rounded-tag bg-tint-slate" />
    </div>
  );
}

/** The place of the plan; what stands below it begins beyond the first screen. */
export function PlanSkeleton() {
  return (
    <div className="mt-9 min-h-[80vh]">
      <Skeleton picture lines={6} />
    </div>
  );
}
