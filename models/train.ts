/**
 * Trains a model of the program: `npm run train -- attribution` or `npm run train -- accounts`, with the options that the trainer in its folder names.
 */
const [model] = process.argv.slice(2)
if (model !== 'attribution' && model !== 'accounts') {
  console.error(`There is no model ‘${model ?? ''}’ to train: name ‘attribution’ or ‘accounts’.`)
  process.exit(2)
}
await import(`./${model}/train.ts`)
