import re,json,sys
K=dict(m='money',c='count',du='duration',me='measure',ra='rate',rk='rank',rc='rank_change',s='score',ag='age',ro='ratio',fr='fraction',mu='multiple',pp='pp'); K['%']='percent'
def conv(line,id):
    text='';ms=[];ds=[];skip=[]
    pos=0
    for m in re.finditer(r'\{([^{}|]*)\|([^{}]*)\}',line):
        text+=line[pos:m.start()]; s=len(text); text+=m.group(1); e=len(text); pos=m.end(); a=m.group(2).split()
        if a[0]=='x': skip.append([s,e]); continue
        if a[0].startswith('d:'):
            d=dict(id=f't{len(ds)+1}',kind='date',subtype=a[0][2:],text=text[s:e],start=s,end=e)
            if len(a)>1: d['iso']=a[1]
            ds.append(d); continue
        v=a[1].split('..'); r=dict(id=f'm{len(ms)+1}',kind=K[a[0]],text=text[s:e],start=s,end=e,value=float(v[0]),unit='' if a[2]=='-' else a[2].replace('_',' '),role='level',comparator='eq')
        if len(v)>1: r['value_max']=float(v[1])
        for x in a[3:]:
            if x in('change','target'): r['role']=x
            elif x in('up','down','flat'): r['direction']=x
            elif x.startswith('of='): r['of']=float(x[3:])
            else: r['comparator']=x
        ms.append(r)
    text+=line[pos:]
    row=dict(id=id,text=text,metrics=ms,dates=ds)
    if skip: row['open']=skip
    if not ms and not skip: row['negative']=True
    return row
def judged(line):
    """What the program found in a row of ours, without what overlaps an open span."""
    row=json.loads(line)
    for layer in('metrics','dates'):
        row[layer]=[r for r in row.get(layer,[]) if not any(r['start']<e and b<r['end'] for b,e in row.get('open',[]))]
    return json.dumps(row,ensure_ascii=False)
if sys.argv[1:2]==['--judged']:
    for l in sys.stdin: print(judged(l))
    sys.exit()
for f in sys.argv[1:]:
    for n,l in enumerate(open(f,encoding='utf8'),1):
        if l.strip(): print(json.dumps(conv(l.rstrip('\n'),f'{f.split("/")[-1][:-4]}-{n}'),ensure_ascii=False))
