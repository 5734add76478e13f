/**
 * Brings the sentence at the top into sight and gives it the focus, for what was pressed goes away with the question:
 * otherwise the focus would be lost, and the new answer would stand out of sight.
 */
export function goToAnswer(): void {
  focusSoon('main h1', () => window.scrollTo({ top: 0 }));
}

/** Gives the heading of a section the focus, when the button that was pressed in it goes away. */
export function goToHeading(id: string): void {
  focusSoon(`#${CSS.escape(id)}`);
}

/** Goes to a section of the page: its heading comes into sight and gets the focus. */
export function goToSection(id: string): void {
  focusSoon(`#${CSS.escape(id)}`, (heading) => heading.scrollIntoView({ block: 'start' }));
}

function focusSoon(selector: string, then: (heading: HTMLElement) => void = () => undefined) {
  // What was pressed leaves the page after this task.
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>(selector);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    then(heading);
  });
}
