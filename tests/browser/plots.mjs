// What can happen in the invented towns. A plot gets dice, a place and a day, and gives facts with what is said of each:
// pairs of a value and the words it stands in; the record comes first, then the reports in turn.
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const inWords = date => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const iso = date => date.toISOString().slice(0, 10);
const said = (value, words) => [String(value), words];
const group = number => number.toLocaleString('en-GB');

const when = (event, what) => ({
  id: 'day', label: 'Day', question: `On which day ${what}?`, kind: 'date', section: 'event',
  values: [said(iso(event), `on ${inWords(event)}`), said(iso(event).slice(0, 7), `in ${inWords(event).split(' ').slice(1).join(' ')}`)],
  told: 'It was [[day]].',
  decision: [iso(event), 'precision', 'The record names the day; the month includes it.'],
});

const remark = (words, changed, speaker) => ({
  id: 'remark', label: 'The remark', question: 'What was said when it was over?', kind: 'quotation', section: 'words', speaker,
  values: [said(`“${words}”`, `“${words}”`), said(`“${changed}”`, `“${changed}”`)],
  told: 'What was said afterwards stands [[remark|in two wordings]].',
  decision: [`“${words}”`, 'copying', 'The record prints the statement as it was given out.'],
});

function bridge(roll, place, event) {
  const days = roll.whole(15, 28);
  const cost = roll.whole(21, 48) / 10;
  const share = roll.whole(30, 45);
  return {
    id: 'bridge', office: 'Roads Office', record: `Order on the closing of ${place} bridge`, topics: ['roads'],
    title: `How long ${place} bridge is really closed`,
    standfirst: `Three lengths of time went round ${place} within a week. The order of the roads office gives ${days} days, and only one report can be squared with it.`,
    headlines: [`${place} bridge shut for a month`, `Drivers face long way round as bridge closes`, `Repairs begin at ${place}`],
    lead: 'The order that closed the bridge gives [[closure]], and [[closure|the reports]] made other things of it.',
    sections: { event: 'The closing', money: 'What it costs', words: 'What was said' },
    facts: [
      when(event, 'did the closing begin'),
      { id: 'closure', label: 'Length of the closing', question: 'How long is the bridge closed to all traffic?', kind: 'duration', section: 'event',
        values: [said(`${days} days`, `closed to all traffic for ${days} days`), said('a month', 'will be shut for a month'), said('two weeks', 'two weeks of diversions')],
        told: 'The length of the closing is [[closure]].', decision: [`${days} days`, 'error', 'The order itself is the record.'],
        review: [`${place} bridge will be shut for a month.`, 'misleading', `The order for ${place} says ${days} days; a month is the length of the diversion order, which ends later.`] },
      { id: 'cost', label: 'Cost of the repair', question: 'What does the repair cost?', kind: 'quantity', section: 'money',
        values: [said(`£${cost} million`, `at a cost of £${cost} million`), said(`about £${Math.round(cost)} million`, `a bill of about £${Math.round(cost)} million`)],
        told: 'The repair costs [[cost]].', decision: [`£${cost} million`, 'precision', 'The tender gives the figure; the other rounds it.'] },
      { id: 'share', label: 'Share of the county', question: 'What share does the county pay?', kind: 'quantity', section: 'money',
        values: [said(`${share}%`, `the county bears ${share}%`)], told: 'Of that the county bears [[share]].' },
      { id: 'engineer', label: 'Engineer in charge', question: 'Who is in charge of the repair?', kind: 'name', section: 'money',
        values: [said('Marta Elin Voss', 'under Marta Elin Voss'), said('M. Voss', 'engineer M. Voss')],
        told: 'In charge is [[engineer]].', decision: ['Marta Elin Voss', 'precision', 'The full form.'] },
      remark('We would rather close it once than twice', 'We would rather close it once and not twice', 'Marta Elin Voss'),
    ],
  };
}

function flood(roll, place, event) {
  const level = roll.whole(38, 64) / 10;
  const homes = roll.whole(140, 420);
  return {
    id: 'flood', office: 'River Board', record: `Gauge readings at ${place}`, topics: ['weather'],
    title: `The night the river rose at ${place}`,
    standfirst: `Reports from ${place} differ on how high the water stood and how many homes were emptied. Most of the difference is the hour at which each was written.`,
    headlines: [`Hundreds flee as river bursts banks`, `${place} under water`, `Night of the flood: what we know`],
    lead: 'At its highest the river stood at [[level]], and [[homes]] were left empty by the morning.',
    sections: { event: 'The water', homes: 'The homes', words: 'What was said' },
    facts: [
      when(event, 'did the river leave its bed'),
      { id: 'level', label: 'Highest level', question: 'How high did the river stand at the gauge?', kind: 'quantity', section: 'event',
        values: [said(`${level} metres`, `a reading of ${level} metres`), said(`more than ${Math.floor(level)} metres`, `more than ${Math.floor(level)} metres at the gauge`), said(`${level + 2} metres`, `water ${level + 2} metres deep`)],
        told: 'The gauge gave [[level]] at its highest.', decision: [`${level} metres`, 'definition', 'The higher figure is measured from the bed of the river, not at the gauge.'],
        review: [`The river stood ${level + 2} metres deep at the ${place} gauge.`, 'wrong', `The gauge at ${place} itself gives two metres less, and its log has no gap.`] },
      { id: 'homes', label: 'Homes emptied', question: 'How many homes were emptied?', kind: 'quantity', section: 'homes', more: ['grows: true'],
        values: [said(`${homes} homes`, `${homes} homes in all`), said(`${homes - 60} homes`, `${homes - 60} homes so far`), said(`about ${Math.round(homes / 100) * 100} homes`, `about ${Math.round(homes / 100) * 100} homes`)],
        told: 'In the end [[homes]] were emptied.', decision: [`${homes} homes`, 'time', 'The count grew through the night; the record gives its end.'] },
      { id: 'shelter', label: 'Shelter', question: 'Where did people sleep?', kind: 'text', section: 'homes',
        values: [said('the school hall', 'slept in the school hall')], told: 'People slept in [[shelter]].' },
      remark('Nobody has to carry a sandbag alone here', 'Nobody here has to carry sandbags alone', 'the harbour master'),
    ],
  };
}

function water(roll, place, event) {
  const samples = roll.whole(24, 60);
  const bad = roll.whole(2, 5);
  return {
    id: 'water', office: 'Public Health Office', record: `Results of drinking water tests, ${place}`, topics: ['health', 'civic'],
    title: `What the water tests at ${place} showed`,
    standfirst: `“Half the wells are poisoned”, said a post that was shared widely in ${place}. The tests found germs in ${bad} of ${samples} samples, and none of the metal that the post names.`,
    headlines: [`Water scare in ${place}`, `Boil your water, says office`, `How safe is the water?`],
    lead: 'Of [[samples]] the office found germs in [[positive]], and the advice to boil water held for [[notice]].',
    sections: { event: 'The tests', advice: 'The advice' },
    facts: [
      when(event, 'were the samples taken'),
      { id: 'samples', label: 'Samples', question: 'How many samples were taken?', kind: 'quantity', section: 'event',
        values: [said(`${samples} samples`, `${samples} samples were drawn`), said('dozens of samples', 'dozens of samples')],
        told: 'The office drew [[samples]].', decision: [`${samples} samples`, 'precision', 'The record counts them.'] },
      { id: 'positive', label: 'Samples with germs', question: 'In how many samples were germs found?', kind: 'quantity', section: 'event',
        values: [said(`${bad} samples`, `${bad} samples were positive`), said(`${samples / 2 | 0} samples`, `${samples / 2 | 0} samples, half of all`)],
        told: 'Germs were in [[positive]].', decision: [`${bad} samples`, 'error', 'The table of results has the numbers of the samples.'],
        review: [`Half of all wells in ${place} are poisoned.`, 'wrong', `At ${place} germs were found in ${bad} of ${samples} samples, and every one of these wells was clean a week later.`] },
      { id: 'notice', label: 'Advice to boil', question: 'How long did the advice to boil water hold?', kind: 'duration', section: 'advice',
        values: [said('8 days', 'in force for 8 days'), said('about a week', 'for about a week')],
        told: 'For [[notice]] people were told to boil their water.', decision: ['8 days', 'precision', 'From the first notice to the last.'] },
      { id: 'cause', label: 'Cause', question: 'How did the germs get into the water?', kind: 'text', section: 'advice',
        values: [said('a cracked seal', 'through a cracked seal')], told: 'They came in through [[cause]].' },
    ],
  };
}

function festival(roll, place, event) {
  const tickets = roll.whole(90, 160) * 100;
  return {
    id: 'festival', office: 'Town Clerk', record: `Licence return, ${place} harbour festival`, topics: ['culture', 'civic'],
    title: `Counting the crowd at ${place}`,
    standfirst: `Between the fewest and the most that were reported from ${place} lies a factor of three. The gates counted; the helicopter guessed.`,
    headlines: [`Record crowd at harbour festival`, `Festival draws thousands`, `Was it the biggest yet?`],
    lead: 'Through the gates came [[crowd]], while reports had [[crowd|a rounder number]] and [[crowd|far more]].',
    sections: { event: 'The evening', order: 'Order' },
    facts: [
      when(event, 'was the festival'),
      { id: 'crowd', label: 'Visitors', question: 'How many people came?', kind: 'quantity', section: 'event',
        values: [said(`${group(tickets)} people`, `${group(tickets)} people passed the gates`), said(`${group(tickets * 3)} people`, `a crowd of ${group(tickets * 3)}`), said(`about ${group(Math.round(tickets / 1000) * 1000)} people`, `about ${group(Math.round(tickets / 1000) * 1000)} people`)],
        told: 'The gates counted [[crowd]].', decision: [`${group(tickets)} people`, 'definition', 'The gates count persons; the larger figure adds up three evenings.'],
        review: [`${group(tickets * 3)} people came to the harbour festival at ${place}.`, 'misleading', `That adds up three evenings at ${place} and counts many people three times.`] },
      { id: 'arrests', label: 'Arrests', question: 'How many people were arrested?', kind: 'quantity', section: 'order',
        values: [said('no arrests', 'there were no arrests'), said('several arrests', 'with several arrests')],
        told: 'On [[arrests|arrests]] the reports and the record part.', decision: ['unresolved', 'unknown', 'The record covers the grounds only, and the report does not say where.'] },
      { id: 'closing', label: 'Act that closed the evening', question: 'Who played last?', kind: 'name', section: 'event',
        values: [said('The Tidewater Brass Band', 'closed by The Tidewater Brass Band'), said('Tidewater Brass Band', 'Tidewater Brass Band played last')],
        told: 'Last played [[closing]].' },
    ],
  };
}

function fire(roll, place, event) {
  const hurt = roll.whole(5, 14);
  const hour = roll.whole(1, 9);
  return {
    id: 'fire', office: 'Fire Service', record: `Report of the operation at ${place} rope works`, topics: ['civic'],
    title: `What is known of the fire at ${place} rope works`,
    standfirst: `The number of the hurt at ${place} fell from one report to the next. That looks like a correction, and is one word used for two things.`,
    headlines: [`Many hurt in rope works fire`, `Fire at the rope works`, `Flames over ${place}`],
    lead: 'The alarm came at [[alarm]], and [[hurt]] were hurt, of whom [[hospital]] went to hospital.',
    sections: { event: 'The fire', people: 'The people', words: 'What was said' },
    facts: [
      when(event, 'did it burn'),
      { id: 'alarm', label: 'Alarm', question: 'When was the alarm given?', kind: 'date', section: 'event',
        values: [said(`${iso(event)}T0${hour}:40`, `alarm at 0${hour}:40`)], told: 'The alarm was given at [[alarm]].' },
      { id: 'hurt', label: 'People hurt', question: 'How many people were hurt?', kind: 'quantity', section: 'people',
        values: [said(`${hurt} people`, `${hurt} people were treated`), said(`${hurt + 9} people`, `${hurt + 9} people hurt`), said(`nearly ${hurt + 1} people`, `nearly ${hurt + 1} people`)],
        told: 'Hurt were [[hurt]].', decision: [`${hurt} people`, 'scope', 'The higher figure counts those who were looked at and sent home.'],
        review: [`${hurt + 9} people were hurt in the fire at ${place}.`, 'mostly', `So many were looked at by a doctor in ${place}; nine of them had no injury.`] },
      { id: 'hospital', label: 'Taken to hospital', question: 'How many went to hospital?', kind: 'quantity', section: 'people',
        values: [said('3 people', '3 people were taken to hospital')], told: 'To hospital went [[hospital]].' },
      { id: 'origin', label: 'Where it began', question: 'Where did the fire begin?', kind: 'text', section: 'event',
        values: [said('the drying loft', 'began in the drying loft'), said('the boiler room', 'started in the boiler room')], more: ['conflicting:', '  - {values: [the drying loft, the boiler room], because: Two rooms on two floors.}'],
        told: 'Where it began is [[origin|not settled]].', decision: ['unresolved', 'unknown', 'The inquiry is not finished.'] },
      remark('The sprinklers held it on one floor', 'Sprinklers kept it to one floor', 'the officer in charge'),
    ],
  };
}

function council(roll, place, event) {
  const ayes = roll.whole(12, 19);
  return {
    id: 'school', office: 'Council', record: `Minutes of ${place} council`, topics: ['civic'],
    title: `Who voted for the new school at ${place}`,
    standfirst: `One report has the vote at ${place} unanimous, another close. The minutes name everybody, and a third of the council was not in the room.`,
    headlines: [`Council unanimous on new school`, `Narrow vote for school`, `School plan passes`],
    lead: 'The plan passed with [[ayes]], and [[members|some members]] spoke against it.',
    sections: { event: 'The vote', plan: 'The plan' },
    facts: [
      when(event, 'was the vote'),
      { id: 'ayes', label: 'Votes for it', question: 'How many voted for the plan?', kind: 'quantity', section: 'event',
        values: [said(`${ayes} votes`, `carried with ${ayes} votes`), said(`${ayes + 6} votes`, `all ${ayes + 6} votes`)],
        told: 'For the plan there were [[ayes]].', decision: [`${ayes} votes`, 'error', 'The minutes name each member.'],
        review: [`The council of ${place} was unanimous on the new school.`, 'misleading', `All votes cast at ${place} were for it, and six members had left the room.`] },
      { id: 'members', label: 'Speakers against it', question: 'Who spoke against the plan?', kind: 'set', section: 'event',
        values: [said('Hale, Orton and Pryce', 'Hale, Orton and Pryce spoke against'), said('Hale and Orton', 'among them Hale and Orton')],
        told: 'Against it spoke [[members]].', decision: ['Hale, Orton and Pryce', 'precision', 'The minutes list all.'] },
      { id: 'places', label: 'Places for pupils', question: 'How many pupils will the school take?', kind: 'quantity', section: 'plan',
        values: [said('450 pupils', 'places for 450 pupils'), said('over 400 pupils', 'room for over 400 pupils')],
        told: 'It is to take [[places]].', decision: ['450 pupils', 'precision', 'The plan gives the figure.'] },
    ],
  };
}

function tree(roll, place, event) {
  const rings = roll.whole(380, 460);
  return {
    id: 'oak', office: 'Forestry Office', record: `Survey of the ${place} oak`, topics: ['culture', 'weather'],
    title: `The oak that fell at ${place}, and how old it was`,
    standfirst: `A thousand years, said the sign beside the oak of ${place}. A count of the rings gives ${rings}, and the storm has settled what nobody could ask before.`,
    headlines: [`Thousand-year oak falls in storm`, `Storm fells landmark oak`, `Farewell to a tree`],
    lead: 'The rings come to [[rings]], which is [[rings|less than half of what the sign said]].',
    sections: { event: 'The storm', tree: 'The tree' },
    facts: [
      when(event, 'did the tree fall'),
      { id: 'rings', label: 'Age of the tree', question: 'How old was the tree?', kind: 'quantity', section: 'tree',
        values: [said(`${rings} years`, `a count of ${rings} years`), said('1,000 years', 'stood for 1,000 years'), said('at least 350 years', 'at least 350 years old')],
        told: 'Its age was [[rings]].', decision: [`${rings} years`, 'error', 'Counted at the stump; the sign names no source.'],
        review: [`The ${place} oak was a thousand years old.`, 'wrong', `A count of the rings at ${place} gives ${rings} years.`] },
      { id: 'girth', label: 'Girth', question: 'How thick was the trunk?', kind: 'quantity', section: 'tree',
        values: [said('9.1 metres', 'a girth of 9.1 metres'), said('30 feet', '30 feet around')],
        told: 'Around the trunk it measured [[girth]].', decision: ['9.1 metres', 'precision', 'Thirty feet are 9.14 metres.'] },
      { id: 'wind', label: 'Strongest gust', question: 'How strong was the wind?', kind: 'quantity', section: 'event',
        values: [said('118 km/h', 'gusts of 118 km/h'), said('over 110 km/h', 'over 110 km/h')],
        told: 'The strongest gust had [[wind]].', decision: ['118 km/h', 'precision', 'The station gives the figure.'] },
    ],
  };
}

export const PLOTS = [bridge, flood, water, festival, fire, council, tree];
