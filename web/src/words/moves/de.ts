import type { FullTranslationOf } from '../messages.js';
import type { movesEn } from './en.js';

export const movesDe: FullTranslationOf<typeof movesEn> = {
  'moves.hint':
    'Ziehen Sie einen Stein, um seine Einheit zu verschieben, oder drücken Sie auf ihm Umschalt und eine Pfeiltaste. Jede Woche wird sofort geprüft.',
  'moves.at': '{title} ab {day} (Woche {week}).',
  'moves.keyboard': 'Gewählte Einheit eines Plans um eine Woche verschieben',
  'moves.holds': 'Das hält alle Regeln und Grenzen ein.',
  'moves.same': 'Dort steht sie schon.',
  'moves.breaks':
    '{count, plural, one {Das würde eines verletzen:} other {Das würde # Dinge verletzen:}}',
  'moves.offering': 'Dann beginnt ein anderes Angebot: {facts}.',
  'moves.offering.noFee': 'Gebühr nicht bekannt',
  'moves.end': 'Fertig am {day}: {change}.',
  'moves.end.same': 'Fertig am {day}, wie zuvor.',
  'moves.change':
    '{weeks, plural, one {{later, select, true {eine Woche später} other {eine Woche früher}}} other {{later, select, true {{weeks} Wochen später} other {{weeks} Wochen früher}}}}',
  'moves.replaced': '{by} statt {title}, ab {day}.',
  'moves.added': '{title} hinzugefügt, ab {day}.',
  'moves.removed': 'Ohne {title}.',
  'moves.set': 'Hier ablegen',
  'moves.do': 'Plan ändern',
  'moves.anyway': 'Trotzdem…',
  'moves.back': 'Zurücklegen',
  'moves.keys': 'Umschalt und Pfeiltasten schieben weiter, Enter legt ab, Escape legt zurück.',
  'moves.done.move': '{title} auf {day} verschoben.',
  'moves.done.replace': '{by} statt {title} genommen.',
  'moves.done.add': '{title} in den Plan aufgenommen.',
  'moves.done.remove': '{title} aus dem Plan genommen.',
  'moves.done.override': 'Mit Ihrer Begründung behalten.',
  'moves.done.drop': 'Zurück zum besten Plan.',
  'moves.change.move': '{title} verschoben',
  'moves.change.replace': '{title} ersetzt',
  'moves.change.add': '{title} hinzugefügt',
  'moves.change.remove': '{title} herausgenommen',
  'moves.change.drop': 'Ihre Fassung geschlossen',

  'moves.own.note': 'Das ist Ihre Fassung des Plans.',
  'moves.own.same': 'Sie ist gleichzeitig mit dem besten Plan fertig, bei gleichen Gebühren.',
  'moves.own.delta': 'Neben dem besten Plan: {delta}.',
  'moves.own.noBest': 'Kein Plan hält hier alle Regeln ein; ein Vergleich ist nicht möglich.',
  'moves.own.back': 'Zurück zum besten Plan',
  'moves.own.broken':
    '{count, plural, one {Eines gilt nicht mehr:} other {# Dinge gelten nicht mehr:}}',
  'moves.own.accepted': 'Was Sie annehmen, obwohl die Prüfung es ablehnt',
  'moves.own.reason': 'Ihre Begründung: {reason}',
  'moves.own.other':
    'Ihre Fassung des Plans entstand für andere Grenzen oder an einem anderen Tag. Sie ist aufgehoben, aber hier nicht zu sehen.',
  'moves.own.otherDrop': 'Diese Fassung vergessen',
  'moves.own.proof':
    '{accepted, plural, =0 {Ihre Fassung: sie hält alle Regeln und Grenzen ein} one {Ihre Fassung: eines gegen die Prüfung angenommen} other {Ihre Fassung: # Dinge gegen die Prüfung angenommen}}',
  'moves.own.proofBroken': 'Ihre Fassung: sie hält nicht alle Regeln oder Grenzen ein',
  'moves.own.answer':
    '{steps, plural, one {Sie haben {held}. Ihre Fassung nimmt eine Einheit in {time} und hält nicht alle Regeln ein.} other {Sie haben {held}. Ihre Fassung nimmt # Einheiten in {time} und hält nicht alle Regeln ein.}}',
  'moves.own.title': 'Ihre Fassung',
  'moves.own.best': 'Der beste Plan',
  'moves.shared.accepted':
    '{count, plural, one {Hier geprüft: eine Regel ist nicht eingehalten, mit Begründung angenommen} other {Hier geprüft: # Regeln sind nicht eingehalten, mit Begründung angenommen}}',
  'moves.kept.accepted':
    '{count, plural, one {eines gegen die Prüfung angenommen} other {# Dinge gegen die Prüfung angenommen}}',
  'moves.override.mark': 'von Ihnen angenommen: {reason}',
  'moves.override.line': '{what} Von der Person angenommen: {reason}',
  'moves.override.title': 'Behalten, obwohl die Prüfung es ablehnt',
  'moves.override.intro':
    'Cairn bewahrt Ihre Begründung mit dem Plan auf und zeigt sie überall, wo der Plan gezeigt wird: auf dieser Seite, im Druck, in Dateien und Links.',
  'moves.override.reason': 'Warum ist das in Ordnung?',
  'moves.override.help': 'Zum Beispiel: mit der Lehrperson am 3. März per Mail vereinbart.',
  'moves.override.save': 'Mit dieser Begründung behalten',

  'moves.unit.title': 'Von Hand ändern',
  'moves.unit.week': 'Beginnt in Woche',
  'moves.unit.weekHelp': 'Woche 1 beginnt am {day}.',
  'moves.unit.swap': 'Eine andere Einheit stattdessen',
  'moves.unit.swapNone': 'Keine andere hier bekannte Einheit zählt an ihrer Stelle.',
  'moves.unit.swapHelp':
    '{count, plural, one {# Einheit zählt hier auch} other {# Einheiten zählen hier auch}}',
  'moves.unit.remove': 'Herausnehmen',
  'moves.unit.add': 'In den Plan nehmen',
  'moves.unit.cannot':
    '{title} ist nicht möglich: Sie haben sie schon, oder sie beginnt nicht mehr.',
  'moves.unit.needsFact':
    'Niemand sagt, wie lange {title} dauert. Sagen Sie unter Was wäre wenn, was gelten soll, und versuchen Sie es noch einmal.',
  'moves.unit.currencies': '{title} hat einen Preis in einer anderen Währung als der Plan.',

  'moves.break.hours':
    '{many, select, true {Die Wochen {from}–{until} verlangen bis zu {hours} Std.; Sie haben {limit} Std.} other {Woche {from} verlangt {hours} Std.; Sie haben {limit} Std.}}',
  'moves.break.first': '{title} braucht zuerst {others}.',
  'moves.break.start': '{title} beginnt nicht in dieser Woche.',
  'moves.break.startOn': '{title} beginnt nicht in dieser Woche, sondern am {days}.',
  'moves.break.pause': '{title} läuft in einer Zeit ohne Lernen.',
  'moves.break.deadline': 'Ende ist am {day}; Sie wollen bis {deadline} fertig sein.',
  'moves.break.budget': 'Es kostet {amount}; Sie wollen höchstens {budget} zahlen.',
  'moves.break.rule': 'Regel nicht erfüllt: {label}.',
  'moves.break.twice': '{title} darf nicht zusammen mit einer anderen Einheit zählen, die zählt.',
  'moves.break.refused': '{title} ist gegen eine Ihrer Grenzen.',
  'moves.break.wanted': 'Sie bestehen auf {title}, und sie fehlt.',
  'moves.break.expired': '{title} ist am letzten Tag nicht mehr gültig oder zu alt.',
  'moves.break.text': 'Eine Regel des Abschlusses ist verletzt: {text}',
  'moves.break.other': 'Der Plan stimmt nicht mehr: {text}',

  'moves.conflict.calendar': 'Die Wochen, in denen Sie weniger Zeit haben',
  'moves.conflict.double-counting': 'Nichts doppelt zählen',
  'moves.conflict.change': 'Ändern',
  'moves.conflict.look': 'Regel zeigen',
  'moves.repair.allow-language':
    '{any, select, true {Jede Sprache zulassen} other {Auch {name} zulassen}}',
  'moves.repair.allow-mode':
    '{any, select, true {Jede Form zulassen} other {Auch {name} zulassen}}',
  'moves.repair.allow-country':
    '{any, select, true {Jedes Land zulassen} other {Auch {name} zulassen}}',
  'moves.repair.drop-break':
    '{any, select, true {In allen Pausen lernen} other {In der Pause ab {day} lernen}}',
  'moves.repair.usual-hours': 'In jeder Woche die üblichen Stunden lernen',
  'moves.repair.allow-double-counting': 'Einheiten in beiden Abschlüssen zählen lassen',
  'moves.repair.drop-award': '{label} weglassen',
  'moves.repair.more': '{amount} mehr, als Sie sagten',
  'moves.repair.moreHours': '{hours} Std. je Woche mehr, als Sie sagten',
  'moves.repair.later': '{weeks, plural, one {eine Woche später} other {# Wochen später}}',
  'moves.repair.least': 'kleinste Änderung',
  'moves.repair.several':
    'Keine einzelne Änderung genügt. Jede hiervon macht zwei Änderungen zugleich:',
  'moves.repair.planning': 'wird geplant…',
  'moves.repair.outcome': 'Fertig am {day}, {span}, {fees}.',
  'moves.repair.apply': 'Anwenden',
  'moves.repair.applyOf': 'Anwenden: {text}',
  'moves.repair.notHere': 'Das kann nur die verleihende Stelle ändern. Fragen Sie dort.',
  'moves.repair.undone': 'Zurückgenommen. Es wird neu geplant.',
  'moves.repair.proof':
    'Geordnet danach, wie viel sie ändern. Jede wurde durch neues Planen bewiesen; jede lässt sich zurücknehmen.',
  'moves.reasons.title': 'Andere Gründe',
  'moves.reasons.aside': 'jeder kleinste Widerspruch',
  'moves.reasons.ask': 'Alle Gründe zeigen',
  'moves.reasons.asking': 'Alle Gründe werden gesucht…',
  'moves.reasons.failed': 'Die Suche nach anderen Gründen endete mit einem Fehler.',
  'moves.reasons.none': 'Es gibt keinen anderen Grund: Oben steht alles.',
  'moves.reasons.clashes': 'Auch das geht nicht zusammen',
  'moves.reasons.corrections': 'Eines davon aufzugeben würde es möglich machen',
  'moves.reasons.complete': 'Das sind alle Gründe.',
  'moves.reasons.partial': 'Nicht alles durchsucht: Es kann mehr geben.',

  'moves.price.column': 'Ohne sie',
  'moves.price.needed': 'nicht verzichtbar',
  'moves.price.cell':
    'ohne sie {time, select, same {gleich lang} later {{weeks, plural, one {1 Woche später} other {{weeks} Wochen später}}} other {{weeks, plural, one {1 Woche früher} other {{weeks} Wochen früher}}}}, {fees, select, unknown {Gebühren nicht ganz bekannt} same {gleiche Gebühren} more {{amount} mehr} other {{amount} weniger}}',
  'moves.price.open': 'Die Suche danach wurde beendet; es kann weniger kosten.',
  'moves.delta.all':
    '{time}, {fees}, {points, plural, one {# Punkt} other {# Punkte}} {more, select, true {mehr} other {weniger}} zu bestätigen',

  'moves.goOn.done': '„{title}“ ist jetzt Ihre Fassung.',
  'moves.before.title': 'Der Plan davor',
  'moves.before.note':
    'Der Plan vor dieser Änderung ist aufgehoben: Er lässt sich anpassen, sodass sich so wenig wie möglich ändert.',
  'moves.refit.ask': 'An diese Grenzen anpassen',
  'moves.refit.asking': 'Der nächstliegende Plan wird gesucht…',
  'moves.refit.none': 'Kein Plan hält diese Grenzen ein, also lässt sich nichts anpassen.',
  'moves.refit.failed': 'Der nächstliegende Plan ließ sich in der Zeit nicht finden.',
  'moves.refit.found': 'Der nächstliegende Plan für diese Grenzen:',
  'moves.refit.enters': 'Dabei wird auch eingetragen, was seither geschah:',
  'moves.refit.held': '{title} haben Sie seit {day}.',
  'moves.refit.runs':
    '{title} läuft bis {day}; was davon übrig ist, steht unter Ihren eigenen Einheiten.',
  'moves.refit.waits': '{title} ist beantragt, die Antwort steht noch aus.',
  'moves.refit.take': 'Als Ihre Fassung nehmen',
  'moves.refit.done': 'Angepasst. Das ist jetzt Ihre Fassung.',
  'moves.refit.same':
    '{count, plural, =0 {Keine Einheit bleibt, wo sie war} one {# Einheit bleibt, wo sie war} other {# Einheiten bleiben, wo sie waren}}{running, plural, =0 {} other {; # laufen}}.',
  'moves.refit.moved': '{title} verschiebt sich auf {day}.',
  'moves.refit.dropped': '{title} fällt weg: {reason}',
  'moves.refit.added': '{title} kommt dazu.',
  'moves.refit.unknown-unit': 'niemand bietet sie mehr an.',
  'moves.refit.refused': 'Sie wollen sie nicht.',
  'moves.refit.no-way': 'es gibt keinen Weg mehr, sie zu nehmen.',
  'moves.refit.not-wanted': 'keine Regel braucht sie mehr.',
  'moves.refit.clash': 'sie widerspricht: {clashes}.',
  'moves.refit.farther': 'mit ihr müsste sich mehr ändern.',
  'moves.refit.as-near': 'ein anderer Plan liegt ebenso nah und ist besser.',
  'moves.refit.not-known': 'der Grund war in der Zeit nicht zu finden.',
};
