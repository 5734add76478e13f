/** Changing a plan by hand: moving, replacing, adding and removing units, and what a change breaks. */
export const movesEn = {
  'moves.hint':
    'Drag a stone to move its unit, or press Shift and an arrow key on it. Every week is checked at once.',
  'moves.at': '{title} from {day} (week {week}).',
  'moves.keyboard': 'Move a chosen unit of a plan by a week',
  'moves.holds': 'It keeps every rule and limit.',
  'moves.same': 'That is where it stands.',
  'moves.breaks':
    '{count, plural, one {This would break one thing:} other {This would break # things:}}',
  'moves.end': 'Finished {day}: {change}.',
  'moves.end.same': 'Finished {day}, as before.',
  'moves.change':
    '{weeks, plural, one {{later, select, true {one week later} other {one week sooner}}} other {{later, select, true {{weeks} weeks later} other {{weeks} weeks sooner}}}}',
  'moves.replaced': '{by} instead of {title}, from {day}.',
  'moves.added': '{title} added, from {day}.',
  'moves.removed': 'Without {title}.',
  'moves.set': 'Set it down here',
  'moves.do': 'Change the plan',
  'moves.anyway': 'Do it anyway…',
  'moves.back': 'Put it back',
  'moves.keys': 'Shift and arrow keys move on, Enter sets down, Escape puts back.',
  'moves.done.move': '{title} moved to {day}.',
  'moves.done.replace': '{by} taken instead of {title}.',
  'moves.done.add': '{title} added to the plan.',
  'moves.done.remove': '{title} taken out of the plan.',
  'moves.done.override': 'Kept with your reason.',
  'moves.done.drop': 'Back to the best plan.',
  'moves.change.move': '{title} moved',
  'moves.change.replace': '{title} replaced',
  'moves.change.add': '{title} added',
  'moves.change.remove': '{title} taken out',
  'moves.change.drop': 'Your version closed',

  'moves.own.note': 'This is your version of the plan.',
  'moves.own.same': 'It finishes when the best plan does, for the same fees.',
  'moves.own.delta': 'Beside the best plan: {delta}.',
  'moves.own.noBest': 'No plan keeps every rule here, so there is nothing to compare it with.',
  'moves.own.back': 'Back to the best plan',
  'moves.own.broken':
    '{count, plural, one {One thing no longer holds:} other {# things no longer hold:}}',
  'moves.own.accepted': 'What you accept although the check refuses it',
  'moves.own.reason': 'Your reason: {reason}',
  'moves.own.other':
    'You changed a plan by hand under other limits or on another day. It is kept, but not shown here.',
  'moves.own.otherDrop': 'Forget that version',
  'moves.own.proof':
    '{accepted, plural, =0 {Your version: it keeps every rule and limit} one {Your version: one thing accepted against the check} other {Your version: # things accepted against the check}}',
  'moves.own.proofBroken': 'Your version: it does not keep every rule or limit',
  'moves.own.answer':
    '{steps, plural, one {You hold {held}. Your version takes one unit in {time} and does not keep every rule.} other {You hold {held}. Your version takes # units in {time} and does not keep every rule.}}',
  'moves.own.title': 'Your version',
  'moves.own.best': 'The best plan',
  'moves.shared.accepted':
    '{count, plural, one {Checked here: one rule is not kept, accepted with a reason} other {Checked here: # rules are not kept, accepted with reasons}}',
  'moves.kept.accepted':
    '{count, plural, one {one thing accepted against the check} other {# things accepted against the check}}',
  'moves.override.mark': 'accepted by you: {reason}',
  'moves.override.line': '{what} Accepted by the person: {reason}',
  'moves.override.title': 'Keep it although the check refuses it',
  'moves.override.intro':
    'Cairn keeps your reason with the plan and shows it wherever the plan is shown: on this page, in print, in files and links.',
  'moves.override.reason': 'Why is this all right?',
  'moves.override.help': 'For example: agreed with the tutor on 3 March, by e-mail.',
  'moves.override.save': 'Keep it with this reason',

  'moves.unit.title': 'Change it by hand',
  'moves.unit.week': 'Starts in week',
  'moves.unit.weekHelp': 'Week 1 begins on {day}.',
  'moves.unit.swap': 'Take another unit instead',
  'moves.unit.swapNone': 'No other unit known here counts in its place.',
  'moves.unit.swapHelp':
    '{count, plural, one {# unit counts here, too} other {# units count here, too}}',
  'moves.unit.remove': 'Take it out',
  'moves.unit.add': 'Put it into the plan',
  'moves.unit.cannot':
    '{title} cannot be taken: you hold it already, or it does not start any more.',
  'moves.unit.needsFact':
    'Nobody says how long {title} takes. Say what to assume under What if, then try again.',
  'moves.unit.currencies': '{title} is priced in another currency than the plan.',

  'moves.break.hours':
    '{many, select, true {Weeks {from}–{until} ask for up to {hours} h each; you have {limit} h.} other {Week {from} asks for {hours} h; you have {limit} h.}}',
  'moves.break.first': '{title} needs {others} first.',
  'moves.break.start': '{title} does not start in that week.',
  'moves.break.startOn': '{title} does not start in that week. It starts on {days}.',
  'moves.break.pause': '{title} runs in a time without study.',
  'moves.break.deadline': 'It ends on {day}; you want to be ready by {deadline}.',
  'moves.break.budget': 'It costs {amount}; you want to pay at most {budget}.',
  'moves.break.rule': 'Rule not met: {label}.',
  'moves.break.twice': '{title} may not be counted together with another unit that counts.',
  'moves.break.refused': '{title} is against one of your limits.',
  'moves.break.wanted': 'You insist on {title}, and it is missing.',
  'moves.break.expired': '{title} is no longer valid, or too old, on the last day.',
  'moves.break.text': 'A rule of the award is broken: {text}',
  'moves.break.other': 'The plan is no longer right: {text}',

  'moves.conflict.calendar': 'The weeks in which you have less time',
  'moves.conflict.double-counting': 'Count nothing twice',
  'moves.conflict.change': 'Change it',
  'moves.conflict.look': 'See the rule',
  'moves.repair.allow-language':
    '{any, select, true {Allow every language} other {Allow {name}, too}}',
  'moves.repair.allow-mode':
    '{any, select, true {Allow every way of teaching} other {Allow {name}, too}}',
  'moves.repair.allow-country':
    '{any, select, true {Allow every country} other {Allow {name}, too}}',
  'moves.repair.drop-break':
    '{any, select, true {Study in all your breaks} other {Study in the break from {day}}}',
  'moves.repair.usual-hours': 'Study the usual hours in every week',
  'moves.repair.allow-double-counting': 'Let units count in both awards',
  'moves.repair.drop-award': 'Leave out {label}',
  'moves.repair.more': '{amount} more than you said',
  'moves.repair.moreHours': '{hours} h a week more than you said',
  'moves.repair.later': '{weeks, plural, one {one week later} other {# weeks later}}',
  'moves.repair.least': 'least change',
  'moves.repair.several': 'No single change is enough. Each of these makes two changes at once:',
  'moves.repair.planning': 'planning…',
  'moves.repair.outcome':
    'Finished {day}, {span}, {open, select, true {from {fees}} other {{fees}}}.',
  'moves.repair.apply': 'Apply',
  'moves.repair.applyOf': 'Apply: {text}',
  'moves.repair.notHere': 'Only the awarding body can change this. Ask them.',
  'moves.repair.undone': 'Taken back. Planning again.',
  'moves.repair.proof':
    'Ranked by how much they change. Each was proven by planning again; each can be undone.',
  'moves.reasons.title': 'Other reasons',
  'moves.reasons.aside': 'every smallest clash',
  'moves.reasons.ask': 'Show all reasons',
  'moves.reasons.asking': 'Looking for every reason…',
  'moves.reasons.failed': 'The search for other reasons ended with an error.',
  'moves.reasons.none': 'There is no other reason: what is shown above is all.',
  'moves.reasons.clashes': 'These cannot be met together either',
  'moves.reasons.corrections': 'Giving up one of these would make it possible',
  'moves.reasons.complete': 'These are all reasons there are.',
  'moves.reasons.partial': 'Not searched whole: there may be more.',

  'moves.price.column': 'Leaving it out',
  'moves.price.needed': 'cannot be left out',
  'moves.price.cell':
    'without it {time, select, same {same time} later {{weeks, plural, one {1 week later} other {{weeks} weeks later}}} other {{weeks, plural, one {1 week sooner} other {{weeks} weeks sooner}}}}, {fees, select, unknown {fees not fully known} same {same fees} more {{amount} more} other {{amount} less}}',
  'moves.price.open': 'The search for this was ended; it may cost less.',
  'moves.delta.all':
    '{time}, {fees}, {points, plural, one {# point} other {# points}} {more, select, true {more} other {less}} to confirm',

  'moves.refit.ask': 'Fit it to these limits',
  'moves.refit.asking': 'Looking for the closest plan…',
  'moves.refit.none': 'No plan keeps these limits, so it cannot be fitted.',
  'moves.refit.failed': 'The closest plan could not be worked out in time.',
  'moves.refit.found': 'The closest plan for these limits:',
  'moves.refit.later':
    'Some of it is done or has begun by now. Enter that under “What do I have?” first, then fit the rest.',
  'moves.refit.take': 'Take it as your version',
  'moves.refit.done': 'Fitted. This is your version now.',
  'moves.refit.same':
    '{count, plural, =0 {No unit stays where it was} one {# unit stays where it was} other {# units stay where they were}}{running, plural, =0 {} other {; # running}}.',
  'moves.refit.moved': '{title} moves to {day}.',
  'moves.refit.dropped': '{title} is left out: {reason}',
  'moves.refit.added': '{title} comes in.',
  'moves.refit.unknown-unit': 'nobody offers it any more.',
  'moves.refit.refused': 'you do not want it.',
  'moves.refit.no-way': 'there is no way left to take it.',
  'moves.refit.not-wanted': 'no rule needs it any more.',
  'moves.refit.clash': 'it clashes with {clashes}.',
  'moves.refit.farther': 'with it, more would have to change.',
  'moves.refit.as-near': 'another plan is just as close and better.',
  'moves.refit.not-known': 'why is not known in the time given.',
} as const;
