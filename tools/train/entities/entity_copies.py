"""Copies of labelled sentences with other names, or in another case: the learner must not trust the tables blindly, nor
capitals and marks.

A sentence is {'text': …, 'entities': [{'type', 'start', 'end'}]} in code points.
"""
import re
import unicodedata

from entity_names import FOREIGN_LAST

ADMIN = re.compile(r'\b([Tt]ỉnh|[Tt]hành phố|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Pp]hường|[Xx]ã|[Tt]hị trấn)\s+(\w[^,()]*)$')
FEATURE = re.compile(r'^((?:thôn|bản|ấp|làng|buôn|xóm|đường|phố|sông|núi|cầu|chợ|hồ|đèo|suối|đảo|chùa|khu đô thị|khu công nghiệp|KCN|'
                     r'ngã tư|sân|cảng|bến xe|rạch|kênh|đồi|thác|đình|đền|chung cư|khách sạn|nhà hàng|quán|hẻm|ngõ|công viên)) ([^\W\d_]\w*(?: [^\W\d_]\w*)*)$', re.I)
BUSINESS = re.compile(r'^(.*?(?:công ty|CTCP|trường|bệnh viện|HTX|hợp tác xã|tập đoàn|ngân hàng|CLB|doanh nghiệp tư nhân|xí nghiệp)\b.*?)'
                      r' ([A-ZĐ]\w+(?: [A-ZĐ]\w+){0,2})$', re.I)


def fold(text):
    text = text.replace('đ', 'd').replace('Đ', 'D')
    return ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))


def words_of(text):
    return re.findall(r'[^\W\d_]+', text)


def has_marks(text):
    return fold(text) != text


def line_case(text):
    """As src/extract/entity_token.cc tells it."""
    words = words_of(text)
    if len(words) >= 3 and sum(w.isupper() for w in words) >= .7 * len(words):
        return 'capitals'
    if len(words) >= 5 and not any(has_marks(w) for w in words):
        return 'unaccented'
    if len(words) >= 4 and sum(w[0].isupper() for w in words) >= .85 * len(words):
        return 'title'
    return 'normal'


class Copies:
    def __init__(self, names):
        self.names, self.random = names, names.random
        lower = lambda items: {item.lower() for item in items}
        self.provinces = lower(names.provinces)
        self.countries = lower(names.countries)
        self.districts = lower(n for key, units in names.units.items() if key[1] == 'district' for n in units)
        self.syllables = {s.lower() for s, _ in names.given + names.middle + names.surnames}

    def person(self, text):
        if '.' in text or not text[0].isalpha():
            return None
        words = text.split()
        if all(w.lower() in self.syllables for w in words):
            return self.names.person(min(len(words), 5))
        return self.names.foreign(len(words)) if self.random.random() < .7 else self.names.person(len(words))

    def place(self, text):
        names, rng = self.names, self.random
        admin = ADMIN.search(text)
        if admin:
            name = names.unit_name(admin.group(1)) if rng.random() < .75 else names.name()
            return text[:admin.start(2)] + name if name else None
        lower = text.lower()
        if lower in self.provinces or lower == 'tp.hcm':
            return rng.choice(names.provinces)
        if lower in self.countries:
            return rng.choice(names.countries)
        if lower in self.districts:
            return names.unit_name(rng.choice(['huyện', 'quận', 'thị xã']))
        feature = FEATURE.match(text)
        if feature and feature.group(2)[0].isupper():
            return feature.group(1) + ' ' + names.name(rng.choice([1, 2, 2, 2, 3]))
        for kind in ('world-city', 'world-region'):
            if text in names.places[kind]:
                return rng.choice(names.places[kind])
        return None

    def body(self, text):
        names, rng = self.names, self.random
        kind = names.body_class.get(text.lower())
        if kind and rng.random() < .85:
            return rng.choice(names.bodies[kind])
        if ADMIN.search(text):
            return self.place(text)
        business = BUSINESS.match(text)
        if business:
            return business.group(1) + ' ' + names.name(rng.choice([1, 2, 2, 3]))
        return None

    def misc(self, text):
        for items in self.names.misc.values():
            if text in items:
                return self.random.choice(items)
        return None

    def with_other_names(self, sentence, share=.85):
        """A copy with its names drawn anew, in the case of the line; None if nothing changed."""
        text, case = sentence['text'], line_case(sentence['text'])
        make = {'PER': self.person, 'ORG': self.body, 'LOC': self.place, 'MISC': self.misc}
        out, entities, at, seen, changed = '', [], 0, {}, False
        for entity in sorted(sentence['entities'], key=lambda e: e['start']):
            old = text[entity['start']:entity['end']]
            out += text[at:entity['start']]
            new = seen.get(old)
            if new is None and self.random.random() < share and (case != 'normal' or old[0].isupper() or entity['type'] != 'PER'):
                new = make[entity['type']](old)
                if new:
                    if case == 'capitals' or (old.isupper() and len(old) > 4):
                        new = new.upper()
                    if case == 'unaccented':
                        new = fold(new)
                    seen[old] = new
            changed |= new is not None and new != old
            begin = len(out)
            out += new or old
            entities.append({'type': entity['type'], 'start': begin, 'end': len(out)})
            at = entity['end']
        out += text[at:]
        return {'text': out, 'entities': entities} if changed else None

    def recased(self, sentence, how):
        """A copy in capitals, in title case, without marks, or with names in careless lower case."""
        text = sentence['text']
        if how == 'capitals':
            new = text.upper()
        elif how == 'title':
            new = re.sub(r'[^\W\d_]+', lambda m: m.group()[0].upper() + m.group()[1:], text)
        elif how == 'unaccented':
            new = fold(text)
        else:
            letters = list(text)
            for entity in sentence['entities']:
                if self.random.random() < .5 and entity['type'] != 'MISC':
                    begin, end = entity['start'], entity['end']
                    if self.random.random() < .4 and ' ' in text[begin:end]:
                        begin += text[begin:end].index(' ')
                    for i in range(begin, end):
                        letters[i] = letters[i].lower()
            new = ''.join(letters)
        return {'text': new, 'entities': sentence['entities']} if len(new) == len(text) and new != text else None
