"""Sentences from templates: `{TO} {GOV} {PER} cho biết đơn vị sẽ {VP}.` -> text and its entities.

A slot is a name of a kind; slots with a type are entities. The templates are tables (column `template`); what the slots
mean is here.
"""
import re

ACTS = '''khẩn trương hoàn thành hồ sơ|tập trung giải phóng mặt bằng|rà soát lại các dự án chậm tiến độ|đẩy mạnh cải cách thủ tục hành chính
tăng cường kiểm tra an toàn thực phẩm|chủ động phòng, chống thiên tai|xử lý nghiêm các vi phạm|hỗ trợ người dân bị thiệt hại
báo cáo kết quả trước ngày 15/8|giải ngân vốn đầu tư công|tuyên truyền, vận động đoàn viên|làm tốt công tác an sinh xã hội
công khai quy hoạch|tháo gỡ khó khăn cho doanh nghiệp|bảo đảm trật tự an toàn giao thông|đổi mới nội dung sinh hoạt chi bộ
trồng rừng thay thế|tiêm phòng cho đàn vật nuôi|nâng cao chất lượng hoạt động|giám sát việc thực hiện chế độ'''.replace('\n', '|').split('|')
DEEDS = ('kiểm tra|làm việc với|thăm, tặng quà tại|trao quyết định cho|phối hợp với|đề nghị|yêu cầu|giao|chỉ đạo|tiếp|ký kết với|'
         'có văn bản gửi|trả lời|kiến nghị|ủng hộ|kêu gọi|mời|hỗ trợ|nhắc nhở').split('|')
TICKERS = 'VNM FPT HPG VIC VHM VCB BID CTG TCB MBB ACB SSI VND HSG NVL DXG MWG PNJ GAS PLX SAB MSN VJC STB SHB VPB POW'.split()
REGIONS = ('Tây Nguyên|Nam Bộ|miền Tây|miền Trung|Bắc Trung Bộ|Đồng bằng sông Cửu Long|ĐBSCL|miền Bắc|Tây Bắc|Đông Nam Bộ|'
           'Nam Trung Bộ|đồng bằng sông Hồng').split('|')
MISC_SLOTS = {'award': 'award', 'index': 'index', 'sportevent': 'sport-event', 'festival': 'festival', 'product': 'product',
              'disease': 'disease', 'work': 'work', 'storm': 'storm', 'lang': 'language', 'ETH': 'ethnic'}


class Template:
    def __init__(self, names):
        self.names = names
        self.random = names.random

    def fill(self, template):
        """(text, [(type, begin, end)]) of one template."""
        text, spans, at = '', [], 0
        for slot in re.finditer(r'\{(\w+)\}', template):
            text += template[at:slot.start()]
            at = slot.end()
            kind = slot.group(1)
            value, entity = self.value(kind)
            if kind.endswith('U') and kind in ('GOVU', 'PERU', 'LOCU'):
                value = value.upper()
            begin = len(text)
            text += value
            if kind == 'FAC':  # with the word before it: sân, quán, chợ, khách sạn
                begin -= len(re.search(r'(khách sạn|\w+) $', text[:begin], re.I).group(0))
            if kind == 'NATP':
                for body in ('Chính phủ', 'Quốc hội', 'Ban Bí thư'):
                    if value.endswith(body):
                        spans.append(('ORG', len(text) - len(body), len(text)))
            if kind == 'FCT0':
                begin = text.rfind('Bộ Ngoại giao ', 0, begin)
            if kind == 'PROV0' and 'Đoàn luật sư ' in text[:begin]:
                begin, entity = text.rfind('Đoàn luật sư ', 0, begin), 'ORG'
            if entity:
                spans.append((entity, begin, len(text)))
        text += template[at:]
        if template.startswith('CỘNG HÒA'):
            spans = [('LOC', 0, len('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))]
        if template.startswith('TM. ỦY'):
            spans.append(('ORG', 4, 4 + len('ỦY BAN NHÂN DÂN')))
        if text[0].islower():
            text = text[0].upper() + text[1:]
        return text, sorted(spans, key=lambda span: span[1])

    def value(self, kind):
        names, rng = self.names, self.random
        pick = rng.choice
        bodies = names.bodies
        if kind in MISC_SLOTS:
            return pick(names.misc[MISC_SLOTS[kind]]), 'MISC'
        if kind == 'WORK2':
            from entity_names import INVENTED_WORKS
            return pick(INVENTED_WORKS + names.misc['work']), 'MISC'
        if kind == 'BN':
            from entity_names import BIRTH_ORDER, NICKNAMES
            return pick(BIRTH_ORDER) + pick(['', ' ' + names.weighted(names.given), ' ' + pick(NICKNAMES)]), 'PER'
        simple = {
            'PER': (lambda: names.person(), 'PER'), 'PERU': (lambda: names.person(), 'PER'), 'P1': (lambda: names.person(1), 'PER'),
            'FPER': (lambda: names.foreign(), 'PER'), 'F1': (lambda: names.foreign(1), 'PER'), 'F3': (lambda: names.foreign(3), 'PER'),
            'COMPX': (names.bare_company, 'ORG'), 'HANDLE': (names.handle, 'PER'), 'NET': (lambda: pick(['Instagram', 'Instagram', 'Facebook', 'TikTok', 'Weibo', 'Twitter', 'YouTube']), 'MISC'), 'SITEN': (lambda: names.foreign(1) + pick(['.com', '.com.vn', '.vn', '.net']), None), 'BH': (lambda: 'Hồ Chí Minh', 'PER'),
            'MONK': (lambda: 'Thích ' + pick('Minh Quảng Thiện Trí Đức Thanh Giác'.split()) + ' ' + pick('Tâm Đạo Hạnh Quang Nghĩa Tuệ'.split()), 'PER'),
            'GOV': (names.body, 'ORG'), 'GOVU': (names.public_body, 'ORG'), 'ORG': (names.any_body, 'ORG'),
            'SO': (lambda: 'Sở ' + pick(names.functions) + pick(['', ' ' + names.unit('p')]), 'ORG'),
            'COMP': (names.company, 'ORG'), 'COMP2': (lambda: pick(bodies['company']), 'ORG'), 'BANK': (lambda: pick(bodies['bank']), 'ORG'),
            'MED': (lambda: pick([m for m in bodies['media'] if not m.startswith('Báo ')]), 'ORG'), 'UNI': (lambda: pick(bodies['university']), 'ORG'),
            'HOS': (lambda: pick(bodies['hospital']), 'ORG'), 'MIN': (lambda: pick(bodies['ministry']), 'ORG'), 'INT1': (lambda: pick(bodies['international']), 'ORG'),
            'NAT': (lambda: pick(['Chính phủ', 'Quốc hội', 'Ủy ban Thường vụ Quốc hội', 'Bộ Chính trị', 'Ban Bí thư']), 'ORG'),
            'NATP': (lambda: pick(['Thủ tướng Chính phủ', 'Thủ tướng', 'Chủ tịch Quốc hội', 'Chủ tịch nước', 'Thường trực Ban Bí thư']), None),
            'DB': (lambda: 'Đảng bộ ' + names.unit(), 'ORG'), 'CDABB': (lambda: 'CĐCS', 'ORG'), 'BCT': (lambda: 'Bộ Chính trị', 'ORG'),
            'CDCS': (lambda: pick(['Công đoàn cơ sở', 'CĐCS', 'Công đoàn', 'BCH CĐCS']) + ' ' + pick(['Sở ' + pick(names.functions), 'Công ty TNHH ' + names.name(), 'Trường THCS ' + names.name()]), 'ORG'),
            'TUX': (lambda: pick(['Tỉnh ủy', 'Thành ủy', 'Tỉnh ủy ' + pick(names.provinces), 'Thành ủy ' + pick(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'TP.HCM'])]), 'ORG'),
            'QHX': (lambda: 'Quốc hội', 'ORG'), 'SCH': (lambda: pick(['Trường THPT', 'Trường Tiểu học', 'Trường THCS', 'trường THPT']) + ' ' + names.name(), 'ORG'),
            'CTR': (lambda: pick(bodies['sport']) if rng.random() < .8 else 'CLB ' + pick([names.name(), pick(names.provinces)]), 'ORG'), 'CHUR': (lambda: 'Giáo xứ ' + names.name(), 'ORG'), 'VCCI': (lambda: 'VCCI', 'ORG'),
            'NXB': (lambda: pick([m for m in bodies['media'] if m.startswith(('NXB', 'Nhà xuất bản'))]), 'ORG'), 'TICK': (lambda: pick(TICKERS), 'ORG'),
            'SITEORG': (lambda: pick(bodies['arts']), 'ORG'),
            'FCT': (lambda: pick(names.countries), 'LOC'), 'FCT0': (lambda: pick(names.countries), 'ORG'), 'CITY': (lambda: pick(names.places['world-city']), 'LOC'),
            'LOC': (lambda: names.unit() if rng.random() < .8 else pick(names.places['vn-region'] + names.places['vn-road']), 'LOC'),
            'LOCU': (names.unit, 'LOC'), 'WARD': (lambda: names.unit('w'), 'LOC'), 'DIST': (lambda: names.unit('d'), 'LOC'), 'PROV': (lambda: names.unit('p'), 'LOC'),
            'PROV0': (lambda: pick(names.provinces), 'LOC'),
            'VIL': (lambda: pick('thôn|ấp|bản|xóm|làng|tổ dân phố|khu phố|buôn|khóm'.split('|')) + ' ' + (names.name() if rng.random() < .6 else str(rng.randrange(1, 15))), 'LOC'),
            'ROAD': (lambda: pick(['quốc lộ 1A', 'QL14', 'đường ' + names.person(3), 'phố ' + names.name(), 'cao tốc ' + pick(names.provinces) + ' - ' + pick(names.provinces), 'đường Vành đai 3', 'tỉnh lộ 25', 'cầu ' + names.name(), 'đường ' + names.person(3)]), 'LOC'),
            'ISL': (lambda: pick(['đảo ' + names.name(), 'quần đảo Trường Sa', 'đảo Lý Sơn']), 'LOC'),
            'RIV': (lambda: pick(['sông', 'suối', 'rạch', 'kênh', 'hồ', 'đầm', 'núi', 'đèo', 'bến']) + ' ' + pick([names.name(), 'Cái Lớn', 'Ba Lai', 'Krông Nô', 'Trẹm', 'Cầu Đen']), 'LOC'),
            'FAC': (lambda: pick([names.name(), 'Rex', 'Mỹ Đình', 'Hoa Sữa', 'Thiên Trường', 'Sheraton', 'Gió Biển', 'Ven Sông']), 'LOC'),
            'SITE': (lambda: pick(names.places['vn-region'][60:] + names.places['vn-water'] + names.places['vn-road']), 'LOC'),
            'VREG': (lambda: pick(REGIONS), 'LOC'), 'WREG': (lambda: pick(names.places['world-region'][:40]), 'LOC'), 'PAG': (lambda: 'chùa ' + names.name(), 'LOC'),
            'TO': (lambda: pick(names.titles_org), None), 'TP': (lambda: pick(names.titles_person), None), 'FAM': (lambda: pick(names.roles), None),
            'PCA': (lambda: pick(['Giám đốc', 'Trưởng']), None), 'VP': (lambda: pick(ACTS), None), 'VS': (lambda: pick(DEEDS), None),
        }
        make, entity = simple[kind]
        return make(), entity
