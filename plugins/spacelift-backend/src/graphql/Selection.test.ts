import { writeSelection, type Selection } from './Selection';

const stack: Selection = {
  type: 'Stack',
  fields: [
    'id',
    'isDrifted',
    { name: 'spaceDetails', of: { type: 'Space', fields: ['id', 'name'] } },
    {
      name: 'runs',
      args: '(before: $before)',
      of: { type: 'Run', fields: ['id'] },
    },
  ],
};

it.each([
  [
    [],
    '{ id isDrifted spaceDetails { id name } runs(before: $before) { id } }',
  ],
  [
    ['Stack.isDrifted', 'Space.name', 'Stack.name'],
    '{ id spaceDetails { id } runs(before: $before) { id } }',
  ],
  [['Stack.runs', 'Space.id', 'Space.name'], '{ id isDrifted }'],
  [['Stack.id', 'Stack.isDrifted', 'Stack.runs', 'Stack.spaceDetails'], ''],
])('row 7: without %j it is %s', (unknown, text) => {
  expect(
    writeSelection(stack, (type, field) =>
      unknown.includes(`${type}.${field}`),
    ),
  ).toBe(text);
});
