/**
 * Hours of an ISO 8601 duration that is written in hours and minutes alone (`PT60H`, `PT90M`, `PT1H30M`).
 * A duration with days or longer parts gives none: nobody says how many study hours a day has.
 */
export function hoursOfDuration(duration: string | undefined): number | undefined {
  const match = /^PT(?:(\d{1,6}(?:\.\d{1,3})?)H)?(?:(\d{1,8})M)?(?:\d{1,8}S)?$/.exec(
    duration ?? '',
  );
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return Number(match[1] ?? 0) + Number(match[2] ?? 0) / 60;
}
