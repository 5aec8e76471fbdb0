/** A model's declared text with its settings' values in the place of the references, for people. */
import { type Model, settingValue } from '../domain/model.ts';

/** Figures as they are declared; per cent with its sign. Reports print the references through the fact sheet. */
export function plainText(text: string, model: Model): string {
  return text.replace(/\[\[model\.([a-z0-9_]+)[^\]]*\]\]/g, (_, name: string) => {
    const unit = model.settings[name]?.unit === 'percent' ? '%' : '';
    return `${settingValue(model, `$${name}`)}${unit}`;
  });
}
